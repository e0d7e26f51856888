"""Portuguese: reporting verbs and closed-class words for direct quotations."""

from transform.quotations.language import Language, listed_verbs, words

PORTUGUESE = Language(
    code="pt",
    verbs=listed_verbs(
        {
            "neutral": """
                dizer: disse disseram diz dizem dizia dito
                declarar: declarou declararam declara declarado
                explicar: explicou explicaram explica explicam explicado
                acrescentar: acrescentou acrescentaram acrescenta
                contar: contou contaram conta
                informar: informou informaram informa informado
                referir: referiu referiram refere referem
                comentar: comentou comentaram comenta
                responder: respondeu responderam responde
                escrever: escreveu escreveram escreve
                anunciar: anunciou anunciaram anuncia anunciado
                relatar: relatou relataram relata
                concluir: concluiu concluíram conclui
                avaliar: avaliou avaliaram avalia
                observar: observou observaram observa
                completar: completou completaram completa
                lembrar: lembrou lembraram lembra
                indicar: indicou indicaram indica""",
            "emphatic": """
                afirmar: afirmou afirmaram afirma afirmam afirmado
                garantir: garantiu garantiram garante
                destacar: destacou destacaram destaca
                ressaltar: ressaltou ressaltaram ressalta
                sublinhar: sublinhou sublinharam sublinha
                assegurar: assegurou asseguraram assegura
                frisar: frisou frisaram frisa
                insistir: insistiu insistiram insiste
                reforçar: reforçou reforçaram reforça""",
            "asking": "perguntar: perguntou perguntaram pergunta",
            "denying": "negar: negou negaram nega negado",
            "conceding": """
                admitir: admitiu admitiram admite admitido
                reconhecer: reconheceu reconheceram reconhece""",
            "warning": """
                alertar: alertou alertaram alerta
                advertir: advertiu advertiram adverte
                avisar: avisou avisaram avisa""",
            "urging": "pedir: pediu pediram pede",
            "criticizing": """
                lamentar: lamentou lamentaram lamenta
                criticar: criticou criticaram critica
                reclamar: reclamou reclamaram reclama""",
            "promising": "prometer: prometeu prometeram promete",
        }
    ),
    pronouns={"ele": "m", "ela": "f", "eles": "pl", "elas": "pl", "eu": "?", "nós": "pl", "você": "?"},
    object_pronouns=words("me te nos lhe lhes"),
    drops_subjects=True,
    relatives=words("quem"),
    determiners=words("""o a os as um uma uns umas este esta estes estas esse essa vários várias alguns algumas"""),
    possessives=words("seu sua seus suas nosso nossa"),
    prepositions=words(
        """de do da dos das em no na nos nas a ao à aos às com por pelo pela para sobre sem após desde até
        entre contra durante segundo"""
    ),
    phrase_prepositions=words("de do da dos das em no na para"),
    subordinators=words("que quando se porque embora enquanto como onde"),
    complementizers=words("que"),
    coordinators=words("e ou mas"),
    and_words=words("e"),
    auxiliaries=words("tem têm tinha havia é são era foi eram foram está estão será seria pode deve"),
    adverbs=words("não também já ainda ontem hoje depois assim além"),
    times=words(
        """segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta sábado
        domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro ontem hoje"""
    ),
    weekdays=("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"),
    relative_days={"ontem": -1, "hoje": 0, "anteontem": -2},
    source_prefixes=(("segundo",), ("de", "acordo", "com"), ("conforme",)),
    titles={
        "sr.": "m",
        "sra.": "f",
        "senhor": "m",
        "senhora": "f",
        "dom": "m",
        "presidente": "?",
        "ministro": "m",
        "ministra": "f",
        "prefeito": "m",
        "prefeita": "f",
    },
    female_names=words("maria ana joana inês beatriz sofia marta helena luísa carla"),
    male_names=words("joão josé pedro paulo luís carlos antónio antônio manuel rui"),
    official_nouns=words(
        """funcionário funcionária funcionários porta-voz diplomata ministro ministra procurador oficial
        delegado delegada"""
    ),
    person_nouns=words(
        """homem mulher testemunha testemunhas morador moradora moradores especialista especialistas
        advogado advogada fonte fontes médico"""
    ),
    collective_nouns=words(
        "autoridades testemunhas moradores especialistas fontes policiais sindicatos investigadores"
    ),
    document_nouns=words("relatório comunicado carta documento estudo pesquisa artigo nota texto"),
    organisation_words=words("""ministério governo partido sindicato universidade polícia tribunal agência grupo"""),
    indefinites=words("um uma vários várias dois duas três"),
    descriptor_skips=words("um uma o a"),
    anonymity_reason=(
        r"(?:sob (?:condição de )?anonimato|pediu para não ser identificad[oa])"
        r"(?:,? ?((?:porque|devido a|por) [^.,;”»\"]*))?"
    ),
)
