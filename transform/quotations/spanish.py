"""Spanish: reporting verbs and closed-class words for direct quotations."""

from transform.quotations.language import Language, listed_verbs, words

SPANISH = Language(
    code="es",
    verbs=listed_verbs(
        {
            "neutral": """
                decir: dijo dijeron dice dicen decía dicho
                declarar: declaró declararon declara declarado
                explicar: explicó explicaron explica explican explicado
                señalar: señaló señalaron señala señalan señalado
                indicar: indicó indicaron indica indican indicado
                añadir: añadió añadieron añade añaden añadido
                agregar: agregó agregaron agrega
                apuntar: apuntó apuntaron apunta apuntan
                comentar: comentó comentaron comenta comentan comentado
                informar: informó informaron informa informado
                manifestar: manifestó manifestaron manifiesta manifestado
                expresar: expresó expresaron expresa expresado
                contar: contó contaron cuenta
                responder: respondió respondieron responde respondido
                escribir: escribió escribieron escribe escrito
                precisar: precisó precisaron precisa
                anunciar: anunció anunciaron anuncia anunciado
                relatar: relató relataron relata
                concluir: concluyó concluye
                detallar: detalló detallaron detalla
                opinar: opinó opinaron opina
                recordar: recordó recordaron recuerda
                sostener: sostuvo sostuvieron sostiene""",
            "emphatic": """
                afirmar: afirmó afirmaron afirma afirman afirmado
                asegurar: aseguró aseguraron asegura aseguran asegurado
                subrayar: subrayó subrayaron subraya subrayado
                destacar: destacó destacaron destaca
                recalcar: recalcó recalca
                insistir: insistió insistieron insiste
                exclamar: exclamó exclama
                enfatizar: enfatizó enfatiza""",
            "asking": "preguntar: preguntó preguntaron pregunta",
            "denying": "negar: negó negaron niega negado",
            "conceding": """
                admitir: admitió admitieron admite admitido
                reconocer: reconoció reconocieron reconoce reconocido""",
            "warning": "advertir: advirtió advirtieron advierte advertido",
            "urging": """
                pedir: pidió pidieron pide pedido
                exigir: exigió exigieron exige""",
            "criticizing": """
                lamentar: lamentó lamentaron lamenta lamentado
                criticar: criticó criticaron critica criticado
                denunciar: denunció denunciaron denuncia denunciado""",
            "promising": "prometer: prometió prometieron promete prometido",
        }
    ),
    pronouns={"él": "m", "ella": "f", "ellos": "pl", "ellas": "pl", "yo": "?", "nosotros": "pl", "usted": "?"},
    object_pronouns=words("me te nos les lo"),
    drops_subjects=True,
    relatives=words("quien quienes"),
    determiners=words("""el la los las un una unos unas este esta estos estas ese esa varios varias algunos algunas"""),
    possessives=words("su sus nuestro nuestra mi"),
    prepositions=words(
        """de del a al en con por para sobre sin tras ante desde hasta entre contra durante según hacia"""
    ),
    phrase_prepositions=words("de del en para al"),
    subordinators=words("que cuando si porque aunque mientras como donde"),
    complementizers=words("que"),
    coordinators=words("y e o pero"),
    and_words=words("y e"),
    auxiliaries=words("""ha han había habían es son era fue eran fueron está están será sería haber puede debe"""),
    adverbs=words("no también ya además ayer hoy después luego así sin embargo se le"),
    times=words(
        """lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre ayer hoy"""
    ),
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    relative_days={"ayer": -1, "hoy": 0, "anteayer": -2},
    source_prefixes=(("según",), ("de", "acuerdo", "con")),
    titles={
        "sr.": "m",
        "sra.": "f",
        "señor": "m",
        "señora": "f",
        "don": "m",
        "doña": "f",
        "presidente": "m",
        "presidenta": "f",
        "ministro": "m",
        "ministra": "f",
        "alcalde": "m",
        "alcaldesa": "f",
    },
    female_names=words("maría ana carmen laura lucía elena isabel marta sofía julia"),
    male_names=words("josé juan luis carlos antonio manuel pedro javier miguel pablo"),
    official_nouns=words(
        """funcionario funcionaria funcionarios portavoz portavoces diplomático ministro ministra fiscal
        oficial alcalde agente"""
    ),
    person_nouns=words(
        """hombre mujer testigo testigos vecino vecina vecinos experto expertos abogado abogada fuente
        fuentes médico"""
    ),
    collective_nouns=words(
        """autoridades testigos vecinos expertos fuentes policías sindicatos investigadores medios"""
    ),
    document_nouns=words("informe comunicado carta documento estudio encuesta artículo texto"),
    organisation_words=words("""ministerio gobierno partido sindicato universidad policía tribunal agencia grupo"""),
    indefinites=words("un una varios varias dos tres unos"),
    descriptor_skips=words("un una el la"),
    anonymity_reason=(
        r"(?:bajo (?:condición de|el) anonimato|pidió no ser identificad[oa])"
        r"(?:,? ?((?:porque|debido a|por) [^.,;”»\"]*))?"
    ),
)
