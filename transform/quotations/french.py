"""French: reporting verbs and closed-class words for direct quotations."""

from transform.quotations.language import Language, listed_verbs, words

FRENCH = Language(
    code="fr",
    verbs=listed_verbs(
        {
            "neutral": """
                dire: dit disent disait disaient
                déclarer: déclare déclarent déclarait déclaré
                expliquer: explique expliquent expliquait expliqué
                ajouter: ajoute ajoutent ajoutait ajouté
                préciser: précise précisent précisait précisé
                indiquer: indique indiquent indiquait indiqué
                raconter: raconte racontent racontait raconté
                répondre: répond répondent répondait répondu
                écrire: écrit écrivent écrivait
                estimer: estime estiment estimait estimé
                annoncer: annonce annoncent annonçait annoncé
                rapporter: rapporte rapportent rapporté
                confier: confie confient confiait confié
                poursuivre: poursuit poursuivent poursuivi
                conclure: conclut concluent conclu
                résumer: résume résument résumé
                rappeler: rappelle rappellent rappelait rappelé
                commenter: commente commentent commenté
                témoigner: témoigne témoignent témoigné
                lancer: lance lancent lancé""",
            "emphatic": """
                affirmer: affirme affirment affirmait affirmé
                assurer: assure assurent assurait assuré
                souligner: souligne soulignent soulignait souligné
                insister: insiste insistent insisté
                marteler: martèle martèlent martelé
                s'exclamer: exclame exclament exclamé
                réaffirmer: réaffirme réaffirmé""",
            "asking": "demander: demande demandent demandait demandé",
            "doubting": "prétendre: prétend prétendent prétendu",
            "denying": "démentir: dément démentent démenti",
            "conceding": """
                reconnaître: reconnaît reconnaissent reconnu
                admettre: admet admettent admis
                concéder: concède concédé
                avouer: avoue avouent avoué""",
            "warning": """
                avertir: avertit avertissent averti
                prévenir: prévient préviennent prévenu""",
            "criticizing": """
                dénoncer: dénonce dénoncent dénoncé
                regretter: regrette regrettent regretté
                déplorer: déplore déplorent déploré
                s'indigner: indigne indignent indigné
                critiquer: critique critiquent critiqué""",
            "promising": "promettre: promet promettent promis",
        }
    ),
    pronouns={
        "il": "m",
        "elle": "f",
        "ils": "pl",
        "elles": "pl",
        "on": "?",
        "je": "?",
        "nous": "pl",
        "vous": "?",
        "celui-ci": "m",
        "celle-ci": "f",
    },
    object_pronouns=words("lui leur me se"),
    enclitics=words("il elle ils elles on je"),
    elisions={"l": "D", "d": "R", "s": "N", "n": "N", "c": "P", "j": "P", "m": "O", "t": "O", "qu": "S", "jusqu": "R"},
    relatives=words("qui"),
    determiners=words("le la les un une des ce cet cette ces plusieurs certains certaines chaque aucun"),
    possessives=words("son sa ses leur leurs notre nos"),
    prepositions=words(
        """de du des à au aux en dans sur sous avec pour par contre depuis lors après avant chez entre vers
        sans devant auprès"""
    ),
    phrase_prepositions=words("de du des à au aux en pour"),
    subordinators=words("que quand lorsque si comme parce puisque où"),
    complementizers=words("que"),
    coordinators=words("et ou mais"),
    and_words=words("et"),
    auxiliaries=words("a ont avait avaient est sont était étaient aurait sera serait avoir être peut doit"),
    adverbs=words("ne pas aussi encore déjà ensuite ainsi également toutefois cependant notamment t s"),
    times=words(
        """lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
        septembre         octobre novembre décembre matin soir hier aujourd'hui aujourd’hui"""
    ),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    relative_days={"hier": -1, "aujourd'hui": 0, "aujourd’hui": 0},
    source_prefixes=(("selon",), ("d'après",), ("d’après",)),
    titles={
        "m.": "m",
        "mme": "f",
        "monsieur": "m",
        "madame": "f",
        "président": "m",
        "présidente": "f",
        "ministre": "?",
        "maire": "?",
    },
    female_names=words("marie jeanne sophie claire camille julie anne isabelle nathalie élise"),
    male_names=words("jean pierre paul jacques michel luc nicolas françois louis antoine"),
    official_nouns=words(
        """responsable responsables fonctionnaire diplomate ministre porte-parole policier procureur
        conseiller officier"""
    ),
    person_nouns=words(
        """homme femme témoin témoins habitant habitants expert experts avocat avocate source sources
        proche voisin médecin"""
    ),
    collective_nouns=words("""autorités témoins habitants experts sources policiers syndicats enquêteurs médias"""),
    document_nouns=words("rapport communiqué lettre document étude sondage article texte enquête"),
    organisation_words=words("""ministère gouvernement parti syndicat université police tribunal agence groupe"""),
    indefinites=words("un une plusieurs deux trois des"),
    descriptor_skips=words("un une le la l"),
    anonymity_reason=(
        r"sous (?:le )?couvert (?:de l['’])?(?:d['’])?anonymat"
        r"(?:,? ?((?:car|parce que|en raison) [^.,;”»\"]*))?"
    ),
)
