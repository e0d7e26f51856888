"""Lines that lead away from an article: related stories, closing lines, newsletters, subscriptions, sharing."""

from transform.body.line_rules import LineRule, Zone, whole_line

_SEP = r"\s?[:：|»>►▶–—-]{1,2}\s?"
_REST = r".*"
_READ_ALSO = (
    r"read (?:also|more|next|on|this|too)|also read|see (?:also|more)|(?:more )?related(?: (?:articles?|"
    r"stor(?:y|ies)|posts?|news|"
    r"coverage|reading|content|links?|topics?|videos?))?|more (?:on this|stories|news|coverage|from [^:]{2,40}|"
    r"about this)(?: story| topic)?|"
    r"you (?:may|might|could) (?:also )?(?:like|be interested in|have missed)(?: this)?|recommended(?: reading|"
    r" for you| stories)?|"
    r"don['’]t miss|must[- ]reads?|watch(?: now| also| more| the video)?|listen(?: now| also)?|further reading|"
    r"in case you missed it|what to read next|up next|most (?:read|popular)|trending(?: now)?|popular|"
    r"mehr (?:zum thema|dazu|lesen|aus [^:]{2,40}|von [^:]{2,40})|lesen sie (?:auch|mehr|hier|dazu|"
    r"weiter)(?: dazu| hierzu| mehr)?|"
    r"lies auch|auch (?:interessant|lesenswert)|das könnte (?:sie|dich) auch interessieren|siehe auch|"
    r"passend (?:dazu|zum thema)|"
    r"weitere (?:artikel|nachrichten|themen|meldungen|beiträge|infos|informationen)(?: zum thema)?|"
    r"meistgelesen(?:e artikel)?|"
    r"(?:à )?lire (?:aussi|également)|voir aussi|sur le même sujet|lea? también|te puede interesar|"
    r"más información|leia (?:também|mais)|"
    r"leggi anche|lees ook|lees meer|les også|les mer|läs också|läs mer|læs også|czytaj (?:także|też|więcej)|lue myös"
)
_STORY = r"(?:story|article|report|interview|piece|post|text|column|essay|version|analysis|op-?ed|obituary)"
_ARTIKEL = r"(?:artikel|beitrag|text|bericht|kommentar|interview)"
_ARTICLE_IN_ROMANCE = (
    r"(?:article|texte|tribune|artículo|nota|noticia|texto|artigo|matéria|reportagem|articolo|pezzo|testo|reportaje)"
)
PROMOTION_LINES: tuple[LineRule, ...] = (
    LineRule(
        rule="full_story_elsewhere",
        kind="syndication",
        pattern=whole_line(
            rf"(?:you can |to )?(?:read|see|find|view|continue reading) (?:the |this |his |her |their )?(?:full|"
            rf"complete|entire|whole|original|rest of (?:the|this)|more of (?:the|this)) "
            rf"{_STORY}(?: (?:at|on|in|from|by|via|with|over at) .{{2,120}}| here| below)?[.!]?"
        ),
        longest=200,
        example="Read the full story on the Harbour Post website.",
    ),
    LineRule(
        rule="first_published_elsewhere",
        kind="syndication",
        pattern=whole_line(
            rf"(?:(?:this|the|a version of this|an earlier version of this) {_STORY}(?: by .{{2,60}})? (?:was |"
            rf"is |has been |had been )?)?(?:re-?published|"
            r"(?:first |originally |initially )(?:published|appeared|ran|posted|reported|aired))"
            r"(?: here)?(?: with (?:the )?(?:kind )?permission)?(?: (?:at|on|in|by|from|of|via|under)) .{2,160}"
        ),
        longest=260,
        example="This article was originally published by the Harbour Post.",
    ),
    LineRule(
        rule="appeared_first_on",
        kind="syndication",
        pattern=whole_line(r"the post .{2,200} (?:appeared first|first appeared) (?:on|at|in) .{2,80}"),
        longest=320,
        example="The post Ferry talks resume appeared first on Harbour Post.",
    ),
    LineRule(
        rule="zuerst_erschienen",
        kind="syndication",
        pattern=whole_line(
            rf"(?:(?:dieser|der|dieses) {_ARTIKEL} (?:ist |erschien |wurde )?(?:zuerst|ursprünglich|zunächst|"
            rf"erstmals) |(?:zuerst|ursprünglich) (?:erschienen|veröffentlicht) )"
            r"(?:am .{2,30} )?(?:bei|auf|in|im|von) .{2,120}"
        ),
        longest=220,
        example="Dieser Text ist zuerst bei der Hafenpost erschienen.",
    ),
    LineRule(
        rule="ganzer_artikel_anderswo",
        kind="syndication",
        pattern=whole_line(
            rf"(?:lesen sie )?den (?:ganzen|vollständigen|kompletten|gesamten) {_ARTIKEL} (?:lesen sie |"
            rf"finden sie |gibt es |können sie )?(?:bei|auf|in|im|hier) ?.{{0,120}}"
        ),
        longest=200,
        example="Den vollständigen Artikel lesen Sie auf der Website der Hafenpost.",
    ),
    LineRule(
        rule="appeared_originally_elsewhere",
        kind="syndication",
        pattern=whole_line(
            rf"(?:this|the) {_STORY}(?: by .{{2,60}})? (?:has )?(?:appeared|ran|was published) "
            rf"(?:first|originally)(?: (?:at|on|in|by|with)) .{{2,120}}"
        ),
        longest=220,
        example="This article appeared originally in the Harbour Post.",
    ),
    LineRule(
        rule="full_story_elsewhere_in_romance_languages",
        kind="syndication",
        pattern=whole_line(
            rf"(?:lisez|lire|lea|leer?|leia|leggi|leggete) (?:l['’ ]|la |el |le |o |a )?{_ARTICLE_IN_ROMANCE} "
            r"(?:complet[oae]?|entier|intégral|íntegr[oa]|integrale|original) "
            r"(?:sur|dans|en|em|n[oa]|su|sul(?:la)?) .{2,120}"
        ),
        longest=200,
        example="Lire l'article complet sur le site de la Gazette du Port.",
    ),
    LineRule(
        rule="first_published_elsewhere_in_romance_languages",
        kind="syndication",
        pattern=whole_line(
            rf"(?:(?:(?:cet|cette|ce|este|esta|questo|questa|il|el|la|o|a|le|l['’])\s?)?{_ARTICLE_IN_ROMANCE} )?"
            r"(?:(?:a été|est|fue|foi|è stat[oa]|è) )?"
            r"(?:(?:initialement|originellement|d['’]abord|originalmente|primero|originariamente|inizialmente) "
            r"(?:publiée?|parue?|publicad[oa]|pubblicat[oa]|aparecid[oa])"
            r"|(?:publiée?|parue?|publicad[oa]|pubblicat[oa]|apparso|apparsa) (?:initialement|d['’]abord|"
            r"pour la première fois|originalmente|originariamente|inizialmente|por primera vez|pela primeira vez|"
            r"per la prima volta)) (?:par|sur|dans|en|por|em|n[oa]|pel[oa]|su|sul(?:la)?|da|dal(?:la)?|in) .{2,120}"
        ),
        longest=220,
        example="Este artículo fue publicado originalmente en El Correo del Puerto.",
    ),
    LineRule(
        rule="read_also",
        kind="promo",
        pattern=whole_line(rf"(?:{_READ_ALSO})(?:{_SEP}{_REST}|\W{{0,4}})"),
        longest=260,
        example="Read also: Night trains return to the coast",
    ),
    LineRule(
        rule="click_here",
        kind="promo",
        pattern=whole_line(
            r"(?:(?:click|tap|press) here|klicken sie hier|hier (?:klicken|geht es|finden sie|lesen sie)) (?:to|"
            r"for|zu|zum|zur|um|mehr|weitere|alle)\b.{0,200}"
        ),
        longest=260,
        example="Click here to see more pictures from the harbour.",
    ),
    LineRule(
        rule="newsletter_signup",
        kind="newsletter",
        pattern=whole_line(
            r"(?:.{0,120}\b(?:sign(?:ing)? up|subscrib(?:e|ing)|register|get|join)\b.{0,80}\b(?:newsletters?|"
            r"inbox|mailing list|(?:daily|morning|evening|weekly) (?:briefing|digest|update))\b.{0,160}"
            r"|.{0,120}\bnewsletter\b.{0,60}\b(?:abonnieren|anmelden|bestellen|registrieren|eintragen)\b.{0,80}"
            r"|.{0,60}\b(?:abonnieren|bestellen) sie\b.{0,60}\bnewsletter\b.{0,100})"
        ),
        longest=320,
        example="Sign up for the Harbour Post's morning newsletter and get the news in your inbox.",
    ),
    LineRule(
        rule="app_download",
        kind="promo",
        pattern=whole_line(
            r"(?:(?:download|get|install|try) (?:our|the) .{0,40}\bapp\b.{0,120}|"
            r".{0,60}\bapp\b (?:herunterladen|laden|installieren).{0,80})"
        ),
        longest=220,
        example="Download the Harbour Post app for iPhone and Android.",
    ),
    LineRule(
        rule="follow_us",
        kind="promo",
        pattern=whole_line(
            r"(?:(?:you can )?(?:follow|find|like|join) (?:us|me|him|her|them|@\w+|[^.]{2,50}) (?:on|at|"
            r"via) (?:twitter|x|facebook|instagram|whatsapp|telegram|google news|tiktok|youtube|linkedin|"
            r"threads|bluesky|social media)\b.{0,160}"
            r"|follow (?:our|the|[\w'’]+) (?:full|live|latest|complete) (?:coverage|blog|updates).{0,120}"
            r"|folgen? sie uns (?:auf|bei).{0,120})"
        ),
        longest=260,
        example="Follow us on Instagram for more pictures.",
    ),
    LineRule(
        rule="contact_us",
        kind="promo",
        pattern=whole_line(
            r"(?:(?:do you have|have you got|got|have) (?:a |an |any |more )?(?:story|tips?|news tips?|"
            r"information|questions?|comments?)\b.{0,60}\?|(?:get in touch|contact us|e-?mail us|"
            r"write to us)\b).{0,260}"
            r"|(?:for|to (?:read|see|get)) more (?:stories|news|articles|videos|from)\b.{0,160}"
            r"|(?:haben|kennen) sie (?:hinweise|fragen|anregungen|einen hinweis)\b.{0,200}|(?:schreiben|"
            r"mailen) sie uns\b.{0,200}"
        ),
        longest=360,
        zone=Zone.END,
        example="Got a story? Get in touch with our news desk.",
    ),
    LineRule(
        rule="subscribe_to_read",
        kind="paywall",
        pattern=whole_line(
            r"(?:(?:subscribe|log ?in|sign in|register)(?: now| today)? (?:to|and) (?:read|continue|"
            r"keep reading|unlock|get|access|enjoy).{0,160}"
            r"|this (?:article|story|content) is (?:only |exclusively )?(?:for|"
            r"available to) (?:our )?(?:subscribers|members)\b.{0,120}"
            r"|(?:to )?continue reading(?:,? (?:with|subscribe|this).{0,120})?"
            r"|already (?:a )?(?:subscriber|member|subscribed|have an account)\b.{0,80}"
            r"|(?:jetzt )?weiterlesen(?: mit .{2,60})?|(?:jetzt )?(?:gratis |kostenlos )?(?:abonnieren|testen)"
            r"|sie (?:haben|sind) (?:bereits )?(?:ein abo|abonnent).{0,80}"
            r"|dieser (?:artikel|inhalt) ist (?:nur )?(?:für|exklusiv für) .{0,40}abonnent.{0,80})[\s.…!?»›>→]{0,4}"
        ),
        longest=220,
        example="Subscribe to continue reading this article.",
    ),
    LineRule(
        rule="support_us",
        kind="promo",
        pattern=whole_line(
            r"(?:(?:please )?(?:support|fund|help) (?:our|independent|quality) (?:work|journalism|reporting|"
            r"newsroom)\b.{0,200}"
            r"|(?:become|join) (?:a |as a )?(?:member|supporter|subscriber)\b.{0,160}|(?:donate|"
            r"make a donation)(?: (?:now|today|here|to).{0,120})?[.!]?"
            r"|unterstützen sie (?:unsere arbeit|uns|unabhängigen journalismus).{0,160})"
        ),
        longest=300,
        example="Support our journalism with a monthly gift.",
    ),
    LineRule(
        rule="share_line",
        kind="share",
        pattern=whole_line(
            r"(?:share(?: (?:this |the )?(?:article|story|post|page|video))?(?: (?:on|via|with) .{2,40})?|"
            r"share this|tweet|pin it|print(?: this)?|e-?mail(?: this)?|copy link|save(?: (?:article|this|"
            r"for later).{0,20})?|bookmark|"
            r"(?:artikel |beitrag )?(?:teilen|drucken|merken|kommentieren|vorlesen|versenden)(?: (?:auf|per|"
            r"via) \w+)?|partager|compartir|compartilhar|condividi)(?:[\s|/,·•]{1,4}(?:share|tweet|print|"
            r"e-?mail|teilen|drucken|facebook|twitter|whatsapp|pinterest|linkedin|x|merken)){0,8}\W{0,3}"
        ),
        longest=120,
        example="Share on Facebook",
    ),
    LineRule(
        rule="comments_line",
        kind="share",
        pattern=whole_line(
            r"(?:(?:\d+|no|keine|show|view|read|load|join|alle) ?)?(?:the |all |die |\d+ )?"
            r"(?:comments|kommentare|conversation|commentaires|comentarios)"
            r"(?: \(\d+\)| anzeigen| lesen| section| below)?\W{0,3}"
            r"|(?:add|post|leave|write|join)(?: a| your| the)? (?:comments?|reply|conversation)\W{0,3}"
            r"|(?:1 comment|kommentar (?:schreiben|verfassen))\W{0,3}"
            r"|(?:have your say|what do you think)\b.{0,100}|comments? (?:are|have been) (?:closed|disabled).{0,60}"
        ),
        longest=140,
        example="12 comments",
    ),
    LineRule(
        rule="advertisement",
        kind="advertisement",
        pattern=whole_line(
            r"(?:-{0,3} ?)?(?:advertise?ments?|ad|ads|sponsored(?: content)?|paid content|anzeige|werbung|"
            r"publicité|publicidad|publicidade|pubblicità|reklame?|"
            r"(?:story|article|text|content) continues (?:below|after)(?: this| the)?(?: (?:ad|advertisement|"
            r"video|photo))?|scroll to continue.{0,30}|nach der werbung weiterlesen|"
            r"mehr nach der anzeige|skip (?:ad|advertisement)|advertisement.{0,30}(?:story|article) continues below)"
            r"(?: ?-{0,3})\W{0,3}"
        ),
        longest=80,
        example="Article continues below advertisement",
    ),
)
