"""Portuguese: reporting verbs, nouns for speakers and closed-class words."""

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
    Conjugation("ar-se", "ou aram a am ava avam", "ado", "ando-se"),
    Conjugation("ar", "ou aram a am ava avam ará arão aria ariam", "ado ada ados adas", "ando"),
    Conjugation("er", "eu eram e em ia iam erá erão eria", "ido ida idos idas", "endo"),
    Conjugation("ir", "iu iram e em ia iam irá irão iria", "ido ida idos idas", "indo"),
)
_VERBS = {
    **regular_verbs(
        _CONJUGATIONS,
        {
            "neutral": """
                declarar explicar acrescentar contar informar comentar responder escrever anunciar relatar avaliar
                observar completar lembrar indicar apontar resumir detalhar esclarecer revelar narrar analisar
                ponderar considerar opinar afiançar adiantar notar mencionar recordar assinalar emendar corrigir
                brincar ironizar gracejar replicar retrucar rebater argumentar justificar descrever
                definir acentuar adicionar arrematar rematar finalizar continuar prosseguir refletir constatar
                precisar sussurrar murmurar balbuciar suspirar resmungar desabafar confidenciar
                confiar manifestar pronunciar-se
                sugerir citar calcular estimar diagnosticar vaticinar ilustrar teorizar filosofar raciocinar
                matizar relativizar agradecer comemorar celebrar intervir reportar comunicar noticiar""",
            "emphatic": """
                afirmar garantir destacar ressaltar sublinhar assegurar frisar insistir reforçar enfatizar reiterar
                repetir salientar realçar exclamar gritar bradar disparar sentenciar cravar jurar confirmar defender
                clamar proclamar ratificar atirar vociferar atestar sustentar pontuar vincar reafirmar apostar
                festejar""",
            "asking": "perguntar questionar indagar interrogar questionar-se",
            "denying": "negar refutar rejeitar contestar desmentir protestar",
            "urging": "exigir exortar apelar recomendar implorar ordenar cobrar reivindicar aconselhar suplicar",
            "conceding": "admitir reconhecer confessar",
            "warning": "alertar advertir avisar ameaçar",
            "criticizing": """
                lamentar criticar reclamar lamentar-se queixar-se denunciar atacar acusar censurar fustigar
                indignar-se condenar ironizar alfinetar repudiar""",
            "praising": "elogiar saudar congratular-se felicitar",
            "promising": "prometer comprometer",
            "doubting": "alegar especular duvidar",
            "believing": "acreditar temer imaginar suspeitar",
        },
    ),
    **listed_verbs(
        {
            "neutral": """
                dizer: disse disseram diz dizem dizia diziam dirá diria | dito
                escrever: escreveu escreveram escreve escrevem | escrito
                descrever: descreveu descreveram descreve descrevem | descrito
                referir: referiu referiram refere referem referia | referido
                concluir: concluiu concluíram conclui concluem | concluído
                expor: expôs expuseram expõe | exposto
                contrapor: contrapôs contrapuseram contrapõe | contraposto
                propor: propôs propuseram propõe | proposto
                prosseguir: prosseguiu prossegue prosseguem
                corrigir: corrigiu corrige corrigem | corrigido
                intervir: interveio intervém
                sugerir: sugeriu sugeriram sugere sugerem | sugerido
                refletir: refletiu reflete refletem | refletido
                contar: contou contaram conta contam contava contavam | contado
                rir: riu""",
            "emphatic": """
                manter: manteve mantém mantêm
                repetir: repetiu repetiram repete repetem | repetido
                sustentar: sustentou sustenta sustentam""",
            "denying": """
                desmentir: desmentiu desmentiram desmente desmentem | desmentido
                contradizer: contradisse contradiz""",
            "urging": "pedir: pediu pediram pede pedem pedia | pedido",
            "warning": "advertir: advertiu advertiram adverte advertem | advertido",
            "believing": "crer: crê creem",
        }
    ),
    **regular_verbs(_CONJUGATIONS, {"neutral": "falar classificar apelidar rotular qualificar tachar"}),
}
_OFFICIALS = words(
    """funcionário funcionária porta-voz diplomata ministro ministra procurador procuradora oficial delegado delegada
    presidente presidenta diretor diretora director directora deputado deputada senador senadora vereador vereadora
    prefeito prefeita autarca governador governadora secretário secretária juiz juíza desembargador desembargadora
    magistrado magistrada comissário comissária embaixador embaixadora general coronel capitão
    comandante policial bombeiro bombeira chefe líder dirigente candidato candidata eurodeputado
    eurodeputada vice-presidente
    parlamentar sindicalista reitor reitora responsável assessor assessora conselheiro conselheira ex-ministro
    ex-ministra ex-presidente primeiro-ministro primeira-ministra provedor provedora inspetor inspetora inspector
    inspectora coordenador coordenadora representante titular empresário empresária sargento major negociador
    negociadora edil governante"""
)
_PEOPLE = words(
    """homem mulher testemunha morador moradora especialista advogado advogada fonte médico médica doutor doutora
    enfermeiro enfermeira professor professora estudante aluno aluna investigador investigadora pesquisador
    pesquisadora cientista economista analista historiador historiadora sociólogo socióloga politólogo
    técnico técnica treinador treinadora jogador jogadora atacante avançado avançada defesa zagueiro goleiro
    guarda-redes médio meia lateral artilheiro goleador selecionador ciclista corredor corredora campeão campeã
    vencedor vencedora atleta tenista piloto cantor cantora ator atriz actor actriz cineasta romancista escritor
    escritora autor autora artista pintor pintora músico padeiro padeira cozinheiro cozinheira comerciante lojista
    empregado empregada motorista condutor condutora taxista passageiro passageira turista cliente paciente doente
    vítima sobrevivente acusado acusada arguido arguida réu ré colega amigo amiga mãe pai filho filha irmão irmã
    viúva viúvo avó avô esposa marido reformado reformada aposentado aposentada jovem idoso idosa dono dona
    proprietário proprietária inquilino inquilina manifestante grevista ativista activista militante utente usuário
    usuária participante pescador pescadora marinheiro agricultor agricultora produtor produtora criador pastor
    pastora trabalhador trabalhadora operário operária residente habitante vizinho vizinha jardineiro jardineira
    biólogo bióloga geólogo geóloga engenheiro engenheira arquiteto arquiteta arquitecto psicólogo psicóloga
    voluntário voluntária veterano veterana pessoa interlocutor torrefador torrefadora organizador organizadora
    livreiro livreira jornalista repórter florista apicultor apicultora peixeira peixeiro"""
)
_PLURALS = {"ão": "ões", "r": "res", "al": "ais", "el": "eis", "il": "is", "m": "ns", "z": "zes", "s": "s", "": "s"}
_MANY = plurals(_OFFICIALS | _PEOPLE, _PLURALS) | words(
    """autoridades sindicatos meios mídia pais familiares torcedores adeptos mercados observadores investidores
    organizadores populares gente forças"""
)

PORTUGUESE = Language(
    code="pt",
    verbs={
        **_VERBS,
        **naming_verbs(
            _VERBS,
            {
                "falar": False,
                "acusar": False,
                "classificar": True,
                "apelidar": True,
                "rotular": True,
                "qualificar": True,
                "tachar": True,
                "descrever": False,
                "definir": False,
            },
        ),
    },
    moves_subjects=True,
    of_words=words("de do da dos das"),
    gerund_endings=("ndo",),
    adjectives_follow=True,
    past_endings=("ou", "aram", "eram", "iram", "avam", "ava"),
    present_endings=("ou", "aram", "eram", "iram", "eu", "iu", "a", "e", "am", "em", "ava", "avam", "ia", "iam", "z"),
    participle_endings=("ado", "ido", "to"),
    clause_openers=words("como segundo conforme"),
    labelling=words("de como"),
    opinion_prefixes=words("para"),
    addressing=words("à ao aos às"),
    interview_nouns=words("entrevista conversa declarações depoimento microfones"),
    interview_participles=words(
        """entrevistado entrevistada questionado questionada ouvido ouvida contactado contactada contatado contatada
        procurado procurada"""
    ),
    outlet_openers=words(
        "rádio jornal diário correio agência revista semanário canal televisão tv portal site folha imprensa"
    ),
    pronouns={
        "ele": "m",
        "ela": "f",
        "eles": "pl",
        "elas": "pl",
        "eu": "?",
        "nós": "pl",
        "você": "?",
    },
    object_pronouns=words("me te nos lhe lhes se"),
    enclitics=words("se lhe lhes me nos"),
    drops_subjects=True,
    back_references=(("foi", "o", "que"), ("é", "o", "que"), ("assim",)),
    back_credits=tuple(
        ("a", noun, *verb, of)
        for noun in ("afirmação", "declaração", "frase", "avaliação", "opinião")
        for verb, prepositions in ((("é",), "de do da"), (("foi", "feita"), "por pelo pela"))
        for of in prepositions.split()
    ),
    relatives=words("quem"),
    determiners=words(
        """o a os as um uma uns umas este esta estes estas esse essa aquele aquela vários várias alguns algumas outro
        outra outros outras cada"""
    ),
    possessives=words("seu sua seus suas nosso nossa meu minha"),
    prepositions=words(
        """de do da dos das em no na nos nas ao à aos às com por pelo pela pelos pelas para sobre sem após desde até
        entre contra durante perante sob num numa nesta neste nessa nesse deste desta"""
    ),
    phrase_prepositions=words("de do da dos das em no na para"),
    subordinators=words("que quando porque embora enquanto como onde segundo conforme pois"),
    complementizers=words("que se"),
    coordinators=words("e ou mas"),
    and_words=words("e"),
    auxiliaries=words(
        """tem têm tinha tinham há havia haviam é são era foi eram foram está estão estava estavam será seria ter
        pode podem deve devem teria haverá"""
    ),
    adverbs=words(
        """não também já ainda depois assim além aqui ali sempre nunca então mais menos muito tão porém entretanto
        igualmente finalmente claramente posteriormente antes"""
    ),
    other_verbs=words(
        """vai vão vem vêm quer querem põe faz fazem sabe sabem vê segue ficam fica chega chegam joga entra entram sai
        saem perde ganha abre fecha espera esperam trabalha vive vivem leva levam parece permite procura busca teve
        tiveram fez fizeram veio esteve quis deu deram houve pôde prefere preferem tenta tentam
        consegue dispara enfrenta"""
    ),
    passives=words("sido foi foram ser"),
    agent_words=words("por pelo pela pelos pelas"),
    times=words(
        """segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta sábado
        domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro ontem hoje
        anteontem manhã tarde noite madrugada semana passada passado dia véspera"""
    ),
    weekdays=("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"),
    weekday_forms={"segunda": 0, "terça": 1, "quarta": 2, "quinta": 3, "sexta": 4},
    relative_days={"ontem": -1, "hoje": 0, "anteontem": -2},
    source_prefixes=(
        ("segundo",),
        ("de", "acordo", "com"),
        ("conforme",),
        ("na", "opinião", "de"),
        ("na", "opinião", "do"),
        ("na", "opinião", "da"),
        ("na", "avaliação", "de"),
        ("na", "avaliação", "do"),
        ("na", "avaliação", "da"),
        ("na", "visão", "de"),
        ("na", "visão", "do"),
        ("na", "visão", "da"),
        ("nas", "palavras", "de"),
        ("nas", "palavras", "do"),
        ("nas", "palavras", "da"),
        ("no", "entender", "de"),
        ("no", "entender", "do"),
        ("no", "entender", "da"),
    ),
    titles={
        "sr.": "m",
        "sra.": "f",
        "senhor": "m",
        "senhora": "f",
        "dom": "m",
        "dona": "f",
        "dr.": "m",
        "dra.": "f",
        "doutor": "m",
        "doutora": "f",
        "presidente": "?",
        "ministro": "m",
        "ministra": "f",
        "prefeito": "m",
        "prefeita": "f",
        "deputado": "m",
        "deputada": "f",
    },
    female_names=words(
        """maria ana joana inês beatriz sofia marta helena luísa carla graça deolinda iolanda catarina mariana rita
        teresa isabel cristina patrícia sandra paula sónia sônia fernanda juliana camila larissa letícia gabriela
        rafaela bruna amanda aline luciana adriana márcia rosa fátima conceição leonor matilde carolina filipa susana
        vera mónica mônica cláudia júlia laura alice lívia regina"""
    ),
    male_names=words(
        """joão josé pedro paulo luís carlos antónio antônio manuel rui adérito juvenal edmar tarcísio francisco jorge
        miguel tiago diogo nuno ricardo bruno hugo andré filipe gonçalo duarte afonso vasco sérgio fernando rafael
        lucas gabriel mateus marcos marcelo eduardo roberto rodrigo gustavo leonardo márcio fábio joaquim domingos
        artur álvaro henrique guilherme vítor vitor sebastião raimundo"""
    ),
    official_nouns=_OFFICIALS | plurals(_OFFICIALS, _PLURALS),
    person_nouns=_PEOPLE | plurals(_PEOPLE, _PLURALS),
    collective_nouns=_MANY,
    document_nouns=words(
        """relatório comunicado carta documento estudo pesquisa artigo nota texto mensagem acórdão sentença despacho
        decreto livro cartaz faixa boletim sondagem editorial manifesto parecer"""
    ),
    organisation_words=words(
        """júri festival organismo entidade executivo diretoria
        ministério governo partido sindicato universidade polícia tribunal agência grupo câmara prefeitura autarquia
        empresa companhia associação federação comissão conselho comité comitê oposição junta banco hospital escola
        clube equipa equipe diário jornal rádio canal instituição instituto fundação liga união organização defesa
        acusação embaixada imprensa família direção direcção confederação secretaria procuradoria ong"""
    ),
    article_genders={"o": "m", "a": "f", "um": "m", "uma": "f", "este": "m", "esta": "f"},
    noun_genders={"homem": "m", "mulher": "f"},
    kin_nouns=words(
        """mãe pai filho filha irmão irmã viúva viúvo avó avô esposa marido amigo amiga colega
        vizinho vizinha advogado advogada testemunha cliente vítima"""
    ),
    epithet_nouns=words(
        """autarca dirigente governante líder responsável edil candidato candidata parlamentar
        empresário empresária sindicalista titular"""
    ),
    indefinites=words("um uma vários várias dois duas três alguns algumas uns umas"),
    small_numbers=words("dois duas três quatro"),
    descriptor_skips=words("um uma o a os as"),
    wording_nouns=words("palavra palavras expressão frase lema termo termos apelido título"),
    labels=frozenset(words("foto fotos vídeo leia correção fontes") | {"leia também", "leia mais", "veja também"}),
    ends_after=words("após depois enquanto"),
    anonymity_reason=(
        r"(?:sob (?:condição de |reserva de )?anonimato"
        r"|(?:pediu|pede|preferiu|prefere|quis|solicitou)(?: para)? (?:anonimato|o anonimato|manter o anonimato"
        r"|não ser identificad[oa]|não se identificar|não revelar o nome|não dar o nome))"
        r"(?:,? ?((?:porque|devido a|por) [^.,;”»\"]*))?"
    ),
)
