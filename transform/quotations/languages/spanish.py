"""Spanish: reporting verbs, nouns for speakers and closed-class words."""

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
    Conjugation("arse", "ó aron a an aba aban ará arán aría", "ado", "ándose"),
    Conjugation("erse", "ió ieron e en ía ían", "ido", "iéndose"),
    Conjugation("irse", "ió ieron e en ía ían", "ido", "iéndose"),
    Conjugation("ar", "ó aron a an aba aban ará arán aría arían", "ado ada ados adas", "ando"),
    Conjugation("er", "ió ieron e en ía ían erá erán ería", "ido ida idos idas", "iendo"),
    Conjugation("ir", "ió ieron e en ía ían irá irán iría", "ido ida idos idas", "iendo"),
)
_VERBS = {
    **regular_verbs(
        _CONJUGATIONS,
        {
            "neutral": """
                declarar explicar señalar indicar añadir agregar apuntar comentar informar expresar responder precisar
                anunciar relatar detallar opinar narrar observar considerar revelar mencionar reflexionar resumir
                puntualizar matizar apostillar aclarar replicar acotar completar bromear ironizar exponer estimar
                argumentar comunicar rememorar evocar susurrar suspirar murmurar balbucear titular
                ilustrar describir definir
                pronunciarse analizar sintetizar deslizar plantear razonar argüir especificar relativizar terciar
                interrumpir corregir rectificar notificar reportar consignar citar postular sugerir confiar
                sincerarse expresarse explayarse calcular diagnosticar vaticinar pronosticar agradecer celebrar""",
            "emphatic": """
                afirmar asegurar subrayar destacar recalcar insistir exclamar enfatizar zanjar remarcar ratificar
                reafirmar reiterar repetir resaltar proclamar gritar vociferar espetar sentenciar aseverar confirmar
                remachar machacar garantizar clamar jurar defender reivindicar presumir alardear exultar
                festejar corear disparar incidir rematar certificar martillar""",
            "asking": "preguntar cuestionar interrogar preguntarse cuestionarse",
            "denying": "rechazar rebatir refutar objetar contraatacar descartar negarse",
            "urging": "exigir reclamar instar exhortar implorar ordenar suplicar animar pedir aconsejar recomendar",
            "conceding": "admitir reconocer confesar",
            "warning": "avisar alertar amenazar",
            "criticizing": """
                lamentar criticar denunciar quejarse lamentarse fustigar arremeter cargar reprochar protestar
                recriminar acusar censurar indignarse reprobar afear cuestionar ironizar burlarse""",
            "praising": "felicitar elogiar congratularse felicitarse",
            "promising": "comprometerse prometer",
            "doubting": "alegar especular",
            "believing": "confiar sospechar imaginar",
        },
    ),
    **listed_verbs(
        {
            "neutral": """
                decir: dijo dijeron dice dicen decía decían dirá diría | dicho
                manifestar: manifestó manifestaron manifiesta manifiestan manifestaba | manifestado
                contar: contó contaron cuenta cuentan contaba | contado
                escribir: escribió escribieron escribe escriben escribía | escrito
                describir: describió describieron describe describen | descrito
                concluir: concluyó concluyeron concluye concluyen | concluido
                recordar: recordó recordaron recuerda recuerdan recordaba | recordado
                sostener: sostuvo sostuvieron sostiene sostienen sostenía | sostenido
                exponer: expuso expusieron expone exponen | expuesto
                proponer: propuso propusieron propone proponen | propuesto
                mantener: mantuvo mantiene mantienen
                referir: refirió refirieron refiere refieren | referido
                sugerir: sugirió sugirieron sugiere sugieren | sugerido
                proseguir: prosiguió prosiguieron prosigue prosiguen
                intervenir: intervino interviene
                contestar: contestó contestaron contesta contestan contestaba | contestado
                repreguntar: repreguntó
                abundar: abundó abunda""",
            "emphatic": """
                repetir: repitió repitieron repite repiten repetía | repetido
                defender: defendió defendieron defiende defienden defendía | defendido
                sentenciar: sentenció sentencia sentencian
                apostar: apostó apuesta apuestan""",
            "denying": """
                negar: negó negaron niega niegan negaba | negado
                desmentir: desmintió desmintieron desmiente desmienten | desmentido
                contradecir: contradijo contradice""",
            "urging": """
                pedir: pidió pidieron pide piden pedía | pedido
                requerir: requirió requiere
                recomendar: recomendó recomendaron recomienda recomiendan | recomendado""",
            "warning": "advertir: advirtió advirtieron advierte advierten advertía | advertido",
            "criticizing": "reprobar: reprobó reprueba",
            "believing": """
                creer: cree creen creía
                pensar: piensa piensan pensaba
                temer: teme temen temía""",
        }
    ),
    **regular_verbs(
        _CONJUGATIONS, {"neutral": "hablar calificar tachar tildar catalogar bautizar", "criticizing": "acusar"}
    ),
}
_OFFICIALS = words(
    """funcionario funcionaria portavoz diplomático diplomática ministro ministra fiscal oficial alcalde alcaldesa
    agente presidente presidenta director directora diputado diputada senador senadora concejal concejala consejero
    consejera gobernador gobernadora secretario secretaria juez jueza magistrado magistrada comisario comisaria
    intendente intendenta canciller embajador embajadora delegado delegada subdelegado subdelegada general coronel
    capitán comandante bombero bombera jefe jefa líder dirigente mandatario mandataria candidato candidata
    vocero vocera edil edila regidor regidora vicepresidente vicepresidenta viceministro viceministra parlamentario
    parlamentaria legislador legisladora sindicalista procurador procuradora rector rectora responsable exministro
    exministra exalcalde expresidente eurodiputado eurodiputada negociador negociadora encargado encargada
    coordinador coordinadora representante titular empresario empresaria patrón patrona sargento inspector
    inspectora"""
)
_PEOPLE = words(
    """hombre mujer testigo vecino vecina experto experta abogado abogada fuente médico médica doctor doctora
    enfermero enfermera maestro maestra profesor profesora estudiante alumno alumna investigador investigadora
    científico científica economista analista historiador historiadora sociólogo socióloga politólogo politóloga
    especialista técnico técnica entrenador entrenadora estratega jugador jugadora delantero delantera defensa portero
    portera guardameta arquero arquera centrocampista mediocampista volante goleador goleadora seleccionador ciclista
    corredor corredora campeón campeona ganador ganadora vencedor vencedora atleta deportista tenista piloto
    cantante actor actriz cineasta novelista escritor escritora autor autora artista pintor pintora músico música
    panadero panadera cocinero cocinera comerciante camarero camarera conductor conductora taxista pasajero pasajera
    turista cliente clienta paciente víctima superviviente sobreviviente acusado acusada imputado imputada detenido
    compañero compañera amigo amiga madre padre hijo hija hermano hermana viuda viudo abuela abuelo esposa esposo
    marido jubilado jubilada joven anciano anciana propietario propietaria dueño dueña inquilino inquilina
    manifestante huelguista activista militante usuario usuaria participante pescador pescadora marinero agricultor
    agricultora ganadero ganadera pastor pastora trabajador trabajadora obrero obrera empleado empleada
    residente lugareño lugareña jardinero jardinera regante biólogo bióloga geólogo geóloga ingeniero ingeniera
    arquitecto arquitecta psicólogo psicóloga voluntario voluntaria capitán veterano veterana persona interlocutor
    interlocutora organizador organizadora librero librera periodista reportero reportera florista
    apicultor apicultora"""
)
_PLURALS = {"z": "ces", "ón": "ones", "án": "anes", "r": "res", "l": "les", "s": "s", "": "s"}
_MANY = plurals(_OFFICIALS | _PEOPLE, _PLURALS) | words(
    """autoridades sindicatos medios gente fuerzas padres familiares allegados aficionados hinchas mercados
    observadores inversores organizadores investigadores policías rescatistas"""
)

SPANISH = Language(
    code="es",
    verbs={
        **_VERBS,
        **naming_verbs(
            _VERBS,
            {
                "hablar": False,
                "acusar": False,
                "calificar": True,
                "tachar": True,
                "tildar": True,
                "catalogar": True,
                "describir": False,
                "definir": False,
                "bautizar": True,
            },
        ),
    },
    moves_subjects=True,
    of_words=words("de del"),
    gerund_endings=("ndo", "ndose"),
    adjectives_follow=True,
    past_endings=("ó", "aron", "ieron", "aba", "aban"),
    present_endings=("ó", "aron", "ieron", "aba", "aban", "a", "e", "an", "en", "ía", "ían"),
    participle_endings=("ado", "ido", "cho", "to"),
    clause_openers=words("como según"),
    labelling=words("de como"),
    opinion_prefixes=words("para"),
    addressing=words("a al"),
    interview_nouns=words("entrevista conversación declaraciones diálogo micrófonos"),
    interview_participles=words(
        """entrevistado entrevistada preguntado preguntada consultado consultada interrogado interrogada
        contactado contactada"""
    ),
    outlet_openers=words("""radio diario periódico agencia cadena revista semanario canal televisión portal prensa"""),
    pronouns={
        "él": "m",
        "ella": "f",
        "ellos": "pl",
        "ellas": "pl",
        "yo": "?",
        "nosotros": "pl",
        "usted": "?",
        "éste": "m",
        "ésta": "f",
    },
    object_pronouns=words("me te nos les le lo se"),
    drops_subjects=True,
    back_references=(("lo",), ("así",), ("es", "lo", "que"), ("eso", "es", "lo", "que")),
    back_credits=(("son", "palabras", "de"), ("palabras", "de"), ("palabra", "de")),
    relatives=words("quien quienes"),
    determiners=words(
        """el la los las un una unos unas este esta estos estas ese esa aquel aquella varios varias algunos algunas
        otro otra otros otras cada"""
    ),
    possessives=words("su sus nuestro nuestra mi mis"),
    prepositions=words(
        """de del a al en con por para sobre sin tras ante desde hasta entre contra durante hacia mediante bajo"""
    ),
    phrase_prepositions=words("de del en para al"),
    subordinators=words("que cuando si porque aunque mientras como donde según pues"),
    complementizers=words("que si"),
    coordinators=words("y e o u pero"),
    and_words=words("y e"),
    auxiliaries=words(
        """ha han había habían he hemos haya habrá habría es son era fue eran fueron está están estaba estaban será
        sería haber puede pueden debe deben suele quiso quiere"""
    ),
    adverbs=words(
        """no también ya además después luego así sin embargo asimismo ahí aquí siempre nunca todavía aún entonces
        más menos muy tan incluso igualmente finalmente claramente tajantemente rotundamente posteriormente
        tampoco antes"""
    ),
    other_verbs=words(
        """va van viene vienen quieren pone ponen tiene tienen hace hacen sabe saben ve ven sigue siguen queda quedan
        llega llegan juega jugará entra entran sale salen pierde gana ganan abre cierra espera esperan trabaja vive
        viven lleva llevan parece permite busca tuvo tuvieron hizo hicieron puso vino estuvo quiso dio dieron hubo
        pudo prefiere prefieren intenta intentan logra"""
    ),
    passives=words("sido fue fueron ser"),
    agent_words=words("por"),
    times=words(
        """lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre ayer hoy anoche anteayer mañana tarde noche mediodía madrugada semana
        pasado pasada día jornada víspera"""
    ),
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    relative_days={"ayer": -1, "hoy": 0, "anteayer": -2, "anoche": -1},
    source_prefixes=(
        ("según",),
        ("de", "acuerdo", "con"),
        ("de", "acuerdo", "a"),
        ("a", "juicio", "de"),
        ("a", "juicio", "del"),
        ("en", "opinión", "de"),
        ("en", "opinión", "del"),
        ("en", "palabras", "de"),
        ("en", "palabras", "del"),
        ("al", "decir", "de"),
        ("a", "decir", "de"),
        ("a", "ojos", "de"),
        ("conforme", "a"),
    ),
    titles={
        "sr.": "m",
        "sra.": "f",
        "srta.": "f",
        "señor": "m",
        "señora": "f",
        "don": "m",
        "doña": "f",
        "dr.": "m",
        "dra.": "f",
        "presidente": "m",
        "presidenta": "f",
        "ministro": "m",
        "ministra": "f",
        "alcalde": "m",
        "alcaldesa": "f",
    },
    female_names=words(
        """maría ana carmen laura lucía elena isabel marta sofía julia jimena remedios pilar rosa teresa cristina paula
        sara raquel beatriz silvia patricia mónica nuria irene alicia andrea claudia daniela valentina camila gabriela
        fernanda mariana ximena rocío dolores mercedes josefa antonia francisca inés eva noelia lorena verónica
        esperanza consuelo amparo luisa victoria alejandra adriana"""
    ),
    male_names=words(
        """josé juan luis carlos antonio manuel pedro javier miguel pablo blas eusebio fausto wilmer nahuel yeison
        francisco jesús ángel david daniel fernando jorge alberto rafael sergio ramón enrique vicente andrés diego
        joaquín santiago eduardo ricardo roberto álvaro rubén óscar mario felipe gabriel ignacio julio césar gustavo
        hernán rodrigo mateo nicolás sebastián martín emilio ernesto tomás guillermo gonzalo raúl víctor hugo"""
    ),
    official_nouns=_OFFICIALS | plurals(_OFFICIALS, _PLURALS),
    person_nouns=_PEOPLE | plurals(_PEOPLE, _PLURALS),
    collective_nouns=_MANY,
    document_nouns=words(
        """informe comunicado carta documento estudio encuesta artículo texto nota escrito sentencia auto libro
        mensaje cartel pancarta resolución decreto reporte boletín sondeo editorial manifiesto"""
    ),
    organisation_words=words(
        """jurado festival comité organismo entidad ejecutivo
        ministerio gobierno partido sindicato universidad policía tribunal agencia grupo ayuntamiento alcaldía
        fiscalía empresa compañía asociación federación comisión consejo oposición junta cámara corte banco
        hospital colegio escuela club equipo diario periódico cadena radio institución instituto fundación liga unión
        organización defensa acusación embajada prensa familia dirección confederación gobernación cancillería
        consejería diputación oenegé ong"""
    ),
    article_genders={"el": "m", "la": "f", "un": "m", "una": "f", "este": "m", "esta": "f"},
    noun_genders={"hombre": "m", "mujer": "f"},
    kin_nouns=words(
        """madre padre hijo hija hermano hermana viuda viudo abuela abuelo esposa esposo marido
        amigo amiga compañero compañera vecino vecina abogado abogada testigo cliente clienta
        víctima"""
    ),
    epithet_nouns=words(
        """dirigente mandatario mandataria líder responsable edil edila regidor regidora candidato
        candidata funcionario funcionaria legislador legisladora parlamentario parlamentaria
        empresario empresaria sindicalista titular"""
    ),
    indefinites=words("un una varios varias dos tres unos unas algunos algunas"),
    small_numbers=words("dos tres cuatro"),
    descriptor_skips=words("un una el la los las"),
    wording_nouns=words("palabra palabras expresión frase lema término términos apodo título"),
    labels=frozenset(words("foto fotos vídeo video lee leer corrección fuentes") | {"lea también", "lee también"}),
    ends_after=words("tras después mientras"),
    anonymity_reason=(
        r"(?:bajo (?:la )?(?:condición de(?:l)?|el|reserva de) anonimato"
        r"|(?:pidió|prefiere|prefirió|pide|quiso|solicitó) (?:el anonimato|mantener el anonimato|no ser identificad[oa]"
        r"|no dar su nombre|no revelar su nombre|que no se (?:publique|cite) su nombre))"
        r"(?:,? ?((?:porque|debido a|por) [^.,;”»\"]*))?"
    ),
)
