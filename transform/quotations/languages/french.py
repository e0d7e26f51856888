"""French: reporting verbs, nouns for speakers and closed-class words."""

from transform.quotations.languages.record import (
    Conjugation,
    Language,
    listed_verbs,
    naming_verbs,
    plurals,
    regular_verbs,
    words,
)

_CONJUGATIONS = (
    Conjugation("cer", "ce cent çait çaient ça cèrent cera", "cé cée cés cées", "çant"),
    Conjugation("ger", "ge gent geait geaient gea gèrent gera", "gé gée gés gées", "geant"),
    Conjugation("peler", "pelle pellent pelait pelaient pela pelèrent pellera", "pelé pelée pelés pelées", "pelant"),
    Conjugation("teler", "tèle tèlent telait telaient tela telèrent", "telé", "telant"),
    Conjugation("nnoyer", "nnoie nnoient nnoyait", "nnoyé", "nnoyant"),
    Conjugation("ever", "ève èvent evait evaient eva evèrent", "evé", "evant"),
    Conjugation("éder", "ède èdent édait édaient éda édèrent édera", "édé", "édant"),
    Conjugation("éguer", "ègue èguent éguait éguaient égua", "égué", "éguant"),
    Conjugation("éter", "ète ètent était étaient éta étèrent étera", "été étée", "étant"),
    Conjugation("érer", "ère èrent érait éraient éra érèrent érera", "éré érée", "érant"),
    Conjugation("er", "e ent ait aient a èrent era eront erait", "é ée és ées", "ant"),
    Conjugation("ir", "it issent issait issaient irent ira", "i ie is ies", "issant"),
)
_VERBS = {
    **listed_verbs(
        {
            "neutral": """
                dire: dit disent disait disaient dirent dira dirait | dite dits dites
                redire: redit redisent redisait
                écrire: écrit écrivent écrivait écrivaient écrivit écrivirent
                répondre: répond répondent répondait répondaient répondit répondirent répondra | répondu
                reprendre: reprend reprennent reprenait reprit | repris
                poursuivre: poursuit poursuivent poursuivait poursuivit | poursuivi
                conclure: conclut concluent concluait conclurent | conclu
                apprendre: apprend apprennent apprit
                décrire: décrit décrivent décrivait décrivit
                faire valoir: | valoir
                faire remarquer: | remarquer""",
            "emphatic": "soutenir: soutient soutiennent soutenait soutinrent | soutenu",
            "doubting": "prétendre: prétend prétendent prétendait prétendaient prétendit | prétendu",
            "denying": """
                démentir: dément démentent démentait démentit | démenti
                se défendre: défend défendent défendait défendit | défendu
                contredire: contredit contredisent""",
            "conceding": """
                reconnaître: reconnaît reconnait reconnaissent reconnaissait reconnut | reconnu
                admettre: admet admettent admettait admit | admis
                convenir: convient conviennent convenait convint | convenu""",
            "warning": "prévenir: prévient préviennent prévenait prévint | prévenu prévenue prévenus",
            "criticizing": """
                se plaindre: plaint plaignent plaignait plaignit | plainte
                s'en prendre à: prenait
                maudire: maudit maudissent""",
            "promising": "promettre: promet promettent promettait promit promirent | promis promise",
            "believing": "craindre: craint craignent craignait craignit",
        }
    ),
    **regular_verbs(
        _CONJUGATIONS,
        {
            "neutral": """
                déclarer expliquer ajouter préciser indiquer raconter estimer annoncer rapporter confier résumer
                rappeler commenter témoigner lancer relater évoquer noter observer remarquer signaler mentionner
                analyser détailler énumérer constater juger considérer répliquer rétorquer riposter enchaîner
                renchérir glisser souffler chuchoter murmurer bafouiller balbutier marmonner grommeler articuler
                philosopher décrypter développer argumenter illustrer compléter relever suggérer
                proposer avancer informer plaisanter ironiser s'amuser badiner s'esclaffer
                rigoler blaguer railler raisonner songer
                nuancer tempérer relativiser corriger rectifier diagnostiquer exposer récapituler
                s'enquérir communiquer justifier""",
            "emphatic": """
                affirmer assurer souligner insister marteler s'exclamer réaffirmer répéter certifier jurer clamer
                proclamer claironner crier s'écrier hurler scander tonner tonitruer trancher asséner garantir
                confirmer s'enthousiasmer s'enflammer s'émerveiller jubiler exulter triompher réjouir
                s'enorgueillir fanfaronner revendiquer vanter s'emballer surenchérir rassurer rugir parier
                persister prôner plaider""",
            "asking": "demander interroger questionner s'interroger s'étonner",
            "urging": """
                exhorter implorer supplier réclamer exiger ordonner appeler intimer conseiller encourager recommander
                préconiser""",
            "doubting": "alléguer douter ergoter spéculer",
            "denying": "nier réfuter contester récuser rejeter protester objecter balayer",
            "conceding": "concéder avouer confesser",
            "warning": "avertir alerter menacer s'alarmer s'inquiéter",
            "criticizing": """
                dénoncer regretter déplorer s'indigner critiquer s'agacer s'emporter s'insurger s'offusquer
                s'irriter s'énerver fulminer pester tempêter fustiger tacler attaquer accuser soupirer
                lamenter grogner maugréer ronchonner râler grincer désoler persifler cingler vitupérer
                moquer tancer gronder s'attrister s'émouvoir""",
            "praising": "féliciter saluer remercier applaudir apprécier",
            "promising": "s'engager",
            "believing": "espérer souhaiter imaginer supposer présumer persuader",
        },
    ),
    **regular_verbs(_CONJUGATIONS, {"neutral": "parler", "criticizing": "qualifier taxer traiter"}),
}
_OFFICIALS = words(
    """responsable fonctionnaire diplomate ministre porte-parole policier policière procureur procureure conseiller
    conseillère officier président présidente directeur directrice maire député députée sénateur sénatrice préfet
    préfète élu élue adjoint adjointe magistrat magistrate juge commissaire secrétaire gouverneur gouverneure
    ambassadeur ambassadrice chancelier chancelière candidat candidate dirigeant dirigeante cadre chef cheffe
    patron patronne délégué déléguée syndicaliste gendarme militaire général colonel capitaine pompier commandant
    commandante inspecteur inspectrice recteur rectrice enquêteur enquêtrice négociateur négociatrice
    représentant représentante émissaire édile premier-ministre eurodéputé eurodéputée parlementaire opposant
    opposante vice-président vice-présidente ex-ministre numéro leader"""
)
_PEOPLE = words(
    """homme femme témoin habitant habitante expert experte avocat avocate source proche voisin voisine médecin
    pêcheur pêcheuse commerçant commerçante riverain riveraine passant passante ouvrier ouvrière salarié salariée
    agriculteur agricultrice éleveur éleveuse enseignant enseignante professeur professeure étudiant étudiante
    élève infirmier infirmière chercheur chercheuse économiste historien historienne sociologue politologue
    analyste spécialiste entraîneur entraîneuse joueur joueuse attaquant attaquante gardien gardienne défenseur
    milieu buteur buteuse sélectionneur sélectionneuse coureur coureuse champion championne vainqueur athlète
    sportif sportive chanteur chanteuse acteur actrice comédien comédienne cinéaste réalisateur réalisatrice
    romancier romancière écrivain écrivaine auteur autrice artiste peintre musicien musicienne boulanger boulangère
    cuisinier cuisinière chauffeur conducteur conductrice passager passagère touriste client cliente patient
    patiente victime survivant survivante accusé accusée prévenu prévenue plaignant plaignante collègue ami amie
    mère père fils fille frère sœur veuve veuf grand-mère grand-père mari épouse retraité retraitée jeune
    trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire adolescent
    adolescente gérant gérante propriétaire locataire entrepreneur entrepreneuse manifestant manifestante
    gréviste militant militante internaute utilisateur utilisatrice participant participante docker marin
    apiculteur apicultrice vigneron vigneronne biologiste géologue climatologue ingénieur ingénieure cycliste
    skieur skieuse interlocuteur interlocutrice intéressé intéressée psychologue architecte libraire
    bénévole journaliste reporter fleuriste"""
)
_PLURALS = {"al": "aux", "s": "s", "x": "x", "": "s"}
_MANY = plurals(_OFFICIALS | _PEOPLE, _PLURALS) | words(
    """autorités syndicats médias gens personnes forces opposants parents sauveteurs secours supporteurs supporters
    ong investisseurs marchés observateurs milieux proches organisateurs avocats"""
)

FRENCH = Language(
    code="fr",
    verbs={**_VERBS, **naming_verbs(_VERBS, {"parler": False, "qualifier": True, "taxer": True, "traiter": True})},
    moves_subjects=True,
    back_references=(
        ("c", "est", "ce", "qu"),
        ("c", "est", "ce", "que"),
        ("voilà", "ce", "qu"),
        ("voilà", "ce", "que"),
        ("ainsi",),
    ),
    of_words=words("de du des d"),
    gerund_endings=("ant",),
    adjectives_follow=True,
    past_endings=("aient", "èrent"),
    present_endings=("e", "ent", "it", "t", "a", "ait", "aient", "èrent"),
    participle_endings=("é", "i", "u", "is", "it", "é"),
    clause_openers=words("comme"),
    labelling=words("de d comme"),
    opinion_prefixes=words("pour"),
    addressing=words("à au aux"),
    bare_datives=words("à"),
    interview_nouns=words("entretien interview micro tribune"),
    interview_participles=words(
        """interrogé interrogée interrogés interviewé interviewée joint jointe contacté contactée sollicité sollicitée
        questionné questionnée cité citée invité invitée"""
    ),
    outlet_openers=words(
        """radio journal quotidien hebdomadaire agence chaîne magazine site télévision revue presse"""
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
        "lui": "m",
        "eux": "pl",
        "ce dernier": "m",
    },
    object_pronouns=words("lui leur me se eux y"),
    enclitics=words("il elle ils elles on je"),
    elisions={
        "l": "D",
        "d": "R",
        "s": "O",
        "n": "N",
        "c": "P",
        "j": "P",
        "m": "O",
        "t": "O",
        "qu": "S",
        "jusqu": "R",
        "lorsqu": "S",
        "puisqu": "S",
    },
    relatives=words("qui"),
    determiners=words("""le la les l un une des ce cet cette ces plusieurs certains certaines chaque
    aucun quelques"""),
    possessives=words("son sa ses leur leurs notre nos mon ma mes"),
    prepositions=words(
        """de du des d à au aux dans sur sous avec pour par contre depuis lors après avant chez entre vers
        sans devant auprès selon malgré outre via dès en"""
    ),
    phrase_prepositions=words("de du des d à au aux en pour"),
    subordinators=words("que qu quand lorsque lorsqu si comme parce puisque puisqu où tandis"),
    complementizers=words("que qu si"),
    coordinators=words("et ou mais"),
    and_words=words("et"),
    auxiliaries=words(
        """a ont avait avaient est sont était étaient aurait auraient aura sera serait avoir être peut doit fut eut
        ait ayant étant ai suis fait font faisait ne"""
    ),
    adverbs=words(
        """pas aussi encore déjà ensuite ainsi également toutefois cependant notamment t pourtant alors enfin puis
        désormais toujours jamais bien même longuement simplement sèchement sobrement fermement très tout plus
        moins souvent parfois seulement surtout d'abord ici là-bas néanmoins"""
    ),
    other_verbs=words(
        """va vont vient viennent veut veulent met mettent prend prennent tient tiennent voit voient sait savent
        reste restent devient arrive entre joue jouent part partent sort sortent reçoit perd gagne gagnent quitte
        ouvre ferme attend attendent travaille vit vivent meurt porte donne donnent trouve passe passent faut
        semble permet permettent compte comptent mène cherche tente ignore préfère préfèrent tentent
        essaie parvient refuse
        refusent hésite ose"""
    ),
    passives=words("été"),
    agent_words=words("par"),
    times=words(
        """lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
        septembre octobre novembre décembre matin soir midi après-midi hier aujourd'hui aujourd’hui avant-hier
        jour semaine dernier veille lendemain nuit soirée"""
    ),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    relative_days={"hier": -1, "aujourd'hui": 0, "aujourd’hui": 0, "avant-hier": -2},
    source_prefixes=(
        ("selon",),
        ("d'après",),
        ("d’après",),
        ("d", "après"),
        ("suivant",),
        ("à", "en", "croire"),
        ("aux", "yeux", "de"),
        ("aux", "yeux", "du"),
        ("de", "l", "avis", "de"),
        ("de", "l", "avis", "du"),
        ("de", "source"),
    ),
    titles={
        "m.": "m",
        "mm.": "m",
        "mme": "f",
        "mlle": "f",
        "me": "?",
        "dr": "?",
        "monsieur": "m",
        "madame": "f",
        "président": "m",
        "présidente": "f",
        "ministre": "?",
        "maire": "?",
        "maître": "?",
        "docteur": "?",
        "professeur": "?",
    },
    female_names=words(
        """marie jeanne sophie claire camille julie anne isabelle nathalie élise maëlle odile solange honorine
        hélène catherine christine valérie sandrine florence brigitte véronique sylvie martine françoise monique
        nicole jacqueline chantal agnès aurélie émilie céline delphine stéphanie virginie charlotte louise alice
        léa manon chloé emma inès sarah lucie juliette mathilde pauline margaux marion laure noémie clémence
        éléonore joséphine simone suzanne yvette colette thérèse rachida fatima aïcha"""
    ),
    male_names=words(
        """jean pierre paul jacques michel luc nicolas françois louis antoine gaspard achille firmin eudes philippe
        alain bernard christian daniel gérard patrick thierry laurent stéphane olivier éric frédéric sébastien
        julien thomas alexandre guillaume mathieu maxime romain vincent benoît cédric damien david emmanuel étienne
        fabrice gilles grégoire henri hugo jérôme joël léo lucas marc marcel mohamed karim rené roger théo xavier
        yves yann édouard arnaud bastien baptiste bruno charles georges raymond robert"""
    ),
    official_nouns=_OFFICIALS | plurals(_OFFICIALS, _PLURALS),
    person_nouns=_PEOPLE | plurals(_PEOPLE, _PLURALS),
    collective_nouns=_MANY,
    document_nouns=words(
        """rapport communiqué lettre document étude sondage article texte enquête note courrier message tract
        jugement arrêt décret circulaire livre panneau banderole pancarte affiche tribune éditorial manifeste"""
    ),
    organisation_words=words(
        """jury casting festival collège organisme entité établissement exécutif cabinet
        ministère gouvernement parti syndicat université police tribunal agence groupe mairie préfecture
        parquet entreprise société compagnie association fédération commission conseil comité collectif ong
        opposition majorité direction présidence chambre cour banque hôpital école club équipe journal quotidien
        chaîne radio élysée matignon institut fondation ligue union organisation observatoire office autorité
        délégation ambassade institution presse rédaction famille défense accusation municipalité"""
    ),
    article_genders={"le": "m", "la": "f", "un": "m", "une": "f", "ce": "m", "cet": "m", "cette": "f"},
    noun_genders={"homme": "m", "femme": "f"},
    kin_nouns=words(
        """mère père fils fille frère sœur mari épouse veuve veuf grand-mère grand-père ami amie
        collègue voisin voisine proche avocat avocate témoin client cliente patient patiente victime"""
    ),
    epithet_nouns=words(
        """élu élue dirigeant dirigeante responsable édile parlementaire leader candidat candidate
        opposant opposante patron patronne syndicaliste cadre représentant représentante"""
    ),
    indefinites=words("un une plusieurs deux trois des certains certaines quelques d'autres"),
    small_numbers=words("deux trois quatre"),
    descriptor_skips=words("un une le la l des les"),
    wording_nouns=words("mot mots expression formule terme termes slogan surnom titre"),
    labels=frozenset(words("photo photos vidéo lire voir correction crédit sources") | {"à lire", "lire aussi"}),
    ends_after=words("après avant alors tandis lors"),
    anonymity_reason=(
        r"(?:sous (?:le )?(?:couvert|sceau|condition) (?:de l['’])?(?:d['’])?anonymat"
        r"|(?:a )?(?:souhaité|requis|demandé|préféré|voulu|souhaite|préfère)(?: à)?"
        r" (?:l['’]anonymat|garder l['’]anonymat"
        r"|rester anonyme|ne pas être (?:nommée?|identifiée?|citée?)))"
        r"(?:,? ?((?:car|parce que|en raison|de peur|par crainte) [^.,;”»\"]*))?"
    ),
)
