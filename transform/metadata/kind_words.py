"""The words by which newsrooms label kinds of article, in six languages, folded."""

import re

# What a section, a genre, a label over the headline, a part of the title or of the address may be called. A word that
# also labels other things ("live", "Anzeige") stands in KIND_OF_SECTION alone.
_WORDS = {
    "opinion": (
        "opinion", "opinions", "opinion piece", "editorial", "editorials", "op ed", "op-ed", "oped", "op eds", "op-eds",
        "column", "columns", "columnist", "columnists", "comment", "comments and opinion", "opinion and comment",
        "commentary", "commentaries", "comment is free", "commentisfree", "viewpoint", "viewpoints", "perspective",
        "perspectives", "letters", "letters to the editor", "letter to the editor", "guest column", "guest essay",
        "guest opinion", "meinung", "meinungen", "kommentar", "kommentare", "leitartikel", "kolumne", "kolumnen",
        "gastbeitrag", "gastbeiträge", "gastkommentar", "gastkommentare", "glosse", "leserbrief", "leserbriefe",
        "standpunkt", "tribune", "tribunes", "tribune libre", "éditorial", "éditoriaux", "édito", "edito", "éditos",
        "chronique", "chroniques", "point de vue", "points de vue", "idées", "courrier des lecteurs", "opinión",
        "opiniones", "editoriales", "columna", "columnas", "columna de opinión", "columnistas", "tribuna", "tribunas",
        "artículo de opinión", "cartas al director", "opinione", "opinioni", "editoriale", "editoriali", "l'editoriale",
        "commento", "commenti", "il commento", "opinião", "opiniões", "editoriais", "coluna", "colunas", "colunista",
        "colunistas", "artigo de opinião", "cartas ao diretor",
    ),
    "analysis": (
        "analysis", "news analysis", "analyses", "explainer", "explainers", "explained", "in depth", "background",
        "analyse", "analysen", "hintergrund", "hintergründe", "décryptage", "décryptages", "análisis", "análise",
        "análises", "analisi", "approfondimento", "approfondimenti",
    ),
    "press_release": (
        "press release", "press releases", "pressrelease", "news release", "news releases", "media release",
        "media releases", "press statement", "pressemitteilung", "pressemitteilungen", "presseinformation",
        "presseinformationen", "pressemeldung", "pressemeldungen", "medienmitteilung", "medienmitteilungen",
        "communiqué de presse", "communiqués de presse", "comunicado de prensa", "comunicados de prensa",
        "nota de prensa", "notas de prensa", "comunicato stampa", "comunicati stampa", "comunicado de imprensa",
        "nota à imprensa", "notas à imprensa",
    ),
    "advertorial": (
        "sponsored content", "sponsored post", "sponsored posts", "sponsored article", "sponsored by",
        "sponsored story",
        "paid content", "paid post", "paid for content", "paid partnership", "paid program", "partner content",
        "advertorial", "advertorials", "advertisement feature", "advertising feature", "ad feature",
        "advertiser content",
        "promoted content", "promoted by", "brand content", "branded content", "native advertising",
        "sonderveröffentlichung", "anzeigensonderveröffentlichung", "gesponserter inhalt", "gesponserter beitrag",
        "bezahlter inhalt", "bezahlte partnerschaft", "werbebeitrag", "contenu sponsorisé", "contenu partenaire",
        "publirédactionnel", "publi-rédactionnel", "publireportage", "contenido patrocinado", "contenido de marca",
        "publirreportaje", "contenuto sponsorizzato", "contenuti sponsorizzati", "pubbliredazionale",
        "pubbliredazionali", "conteúdo patrocinado", "conteúdo de marca", "publieditorial", "informe publicitário",
    ),
    "live_blog": (
        "live blog", "live-blog", "liveblog", "liveblogs", "live updates", "live-updates", "live coverage",
        "liveticker",
        "live-ticker", "live ticker", "newsblog", "news-blog", "newsticker", "le direct", "en direct",
        "suivez en direct",
        "minuto a minuto", "última hora en directo", "tempo reale", "in tempo reale", "minuto a minuto ao vivo",
    ),
    "review": (
        "review", "reviews", "book review", "book reviews", "film review", "film reviews", "movie review",
        "movie reviews", "music review", "music reviews", "album review", "album reviews", "theatre review",
        "theater review", "tv review", "restaurant review", "game review", "product review", "product reviews",
        "rezension", "rezensionen", "filmkritik", "buchkritik", "theaterkritik", "konzertkritik", "reseña", "reseñas",
        "recensione", "recensioni", "resenha", "resenhas",
    ),
    "interview": (
        "interview", "interviews", "the interview", "im interview", "das interview", "entretien", "entretiens",
        "entrevista", "entrevistas", "intervista", "interviste", "l'intervista",
    ),
    "obituary": (
        "obituary", "obituaries", "nachruf", "nachrufe", "nécrologie", "obituario", "obituarios", "necrologio",
        "necrologi", "obituário", "obituários",
    ),
    "fact_check": (
        "fact check", "fact-check", "fact checks", "factcheck", "faktencheck", "faktenfinder", "vérification",
    ),
    "satire": ("satire", "satira", "sátira"),
}  # fmt: skip
KIND_OF_WORD = {word: kind for kind, words in _WORDS.items() for word in words}
# Names of whole sections, which mean less over a headline, where they label an advertisement beside it or a broadcast.
KIND_OF_SECTION = {
    **KIND_OF_WORD,
    **dict.fromkeys(
        (
            "anzeige", "anzeigen", "werbung", "sponsored", "sponsor", "sponsored articles", "promoted", "promotion",
            "publicité", "publicidad", "pubblicità", "publicidade", "patrocinado", "sponsorizzato", "gesponsert",
            "partner", "partners", "commercial",
        ),
        "advertorial",
    ),
    **dict.fromkeys(("live", "en vivo", "ao vivo", "in diretta", "diretta"), "live_blog"),
    **dict.fromkeys(("press", "presse", "communiqués"), "press_release"),
}  # fmt: skip
# Labels that only open a headline, before a colon: "Live: ...", "Watch live" is none.
OPENING_KINDS = {**KIND_OF_WORD, **dict.fromkeys(("live", "en vivo", "ao vivo", "diretta", "direct"), "live_blog")}
# "Kommentar zur Fähre: ...", "Analyse zum Haushalt – ..."; "Film review – ...", "The Skerry Line review: ...".
OPENING_PHRASE = re.compile(r"(kommentar|analyse|interview|nachruf|leitartikel) (?:zu|zum|zur|mit|auf)\b")
CLOSING_WORD = re.compile(r"\w+ (review|obituary)$")
# Types of schema.org; those that are written on everything ("NewsArticle") say the least.
KIND_OF_TYPE = {
    "OpinionNewsArticle": "opinion",
    "AnalysisNewsArticle": "analysis",
    "BackgroundNewsArticle": "analysis",
    "LiveBlogPosting": "live_blog",
    "ReviewNewsArticle": "review",
    "Review": "review",
    "CriticReview": "review",
    "AdvertiserContentArticle": "advertorial",
    "PressRelease": "press_release",
    "SatiricalArticle": "satire",
}
NEWS_TYPES = frozenset({"NewsArticle", "ReportageNewsArticle", "AskPublicNewsArticle"})
NEWS_WORDS = frozenset({"news", "nachrichten", "nachricht", "meldung", "actualité", "actualités", "noticias", "noticia",
                        "notizie", "notizia", "notícias", "notícia"})  # fmt: skip
