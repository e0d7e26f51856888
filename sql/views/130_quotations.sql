-- Who said what, and where we read it.
create or replace view quotations as
select
    quotation.quotation_id,
    quotation.article_id,
    quotation.version_id,
    article.source_id,
    article.outlet,
    article.url,
    article.title,
    article.section,
    article.published_at,
    coalesce(utc_day(article.published_at), article.published_on) as published_day,
    quotation.quotation_no,
    if(review.review_id is null, quotation.kind, review.kind) as kind,
    quotation.text,
    quotation.spans,
    quotation.char_start,
    quotation.char_end,
    quotation.paragraph_no,
    quotation.context_before,
    quotation.context_after,
    quotation.quote_style,
    quotation.cue,
    quotation.cue_lemma,
    quotation.cue_class,
    if(review.review_id is null, quotation.speaker_id, review.speaker_id) as speaker_id,
    if(review.review_id is null, speaker.name, review.speaker) as speaker,
    if(review.review_id is null, speaker.kind, review.speaker_kind) as speaker_kind,
    review.wikidata_qid,
    if(review.review_id is null, speaker.role, review.speaker_role) as speaker_role,
    if(review.review_id is null, speaker.affiliation, review.speaker_affiliation) as speaker_affiliation,
    quotation.speaker_surface,
    if(review.review_id is null, quotation.anonymity, review.anonymity) as anonymity,
    if(review.review_id is null, quotation.anonymity_descriptor, review.anonymity_descriptor) as anonymity_descriptor,
    if(review.review_id is null, quotation.anonymity_reason, review.anonymity_reason) as anonymity_reason,
    if(review.review_id is null, quotation.told_to, review.told_to) as told_to,
    quotation.said_on_raw,
    if(review.review_id is null, quotation.said_on, review.said_on) as said_on,
    if(review.review_id is null, quotation.confidence, review.confidence) as confidence,
    if(review.review_id is null, quotation.method, review.method) as method,
    said.version_id is not null as is_republished,
    coalesce(copies.is_copy, false) as is_copy,
    said.version_id is null and not coalesce(copies.is_copy, false) as is_own,
    quotation.text_digest,
    cluster.cluster_id,
    review.review_id is not null as is_reviewed,
    review.review_verdict,
    review.reviewed_by,
    review.reviewed_at,
    speaker.name as speaker_found,
    quotation.anonymity as anonymity_found
from version_numbers as numbers
inner join news.article as article on numbers.version_id = article.version_id
inner join news.quotation as quotation on numbers.version_id = quotation.version_id
left join news.speaker as speaker on quotation.speaker_id = speaker.speaker_id
left join news.quotation_cluster as cluster on quotation.text_digest = cluster.text_digest
left join (
    select distinct version_id from news.origin where says_so(confidence)
) as said on article.version_id = said.version_id
left join article_copies as copies on quotation.article_id = copies.article_id
left join reviewed_attributions as review on quotation.quotation_id = review.quotation_id
where numbers.is_current and not coalesce(review.is_rejected, false);

comment on view quotations is 'One row per quotation in the current version of an article. What reviewers say wins over the engine; what it found, and quotations of older versions, are in news.quotation, rejected ones in quotation_reviews.';
comment on column quotations.quotation_id is 'Key: the quotation.';
comment on column quotations.article_id is 'The article.';
comment on column quotations.version_id is 'Its current version.';
comment on column quotations.source_id is 'The source that brought the article.';
comment on column quotations.outlet is 'The outlet''s name.';
comment on column quotations.url is 'The address of the article.';
comment on column quotations.title is 'The article''s headline.';
comment on column quotations.section is 'The publisher''s section.';
comment on column quotations.published_at is 'When the article was first published; null if unknown.';
comment on column quotations.published_day is 'The day of published_at in UTC; the printed day where no time is known.';
comment on column quotations.quotation_no is 'Order in the article, from 0.';
comment on column quotations.kind is 'direct, mixed or indirect: all, some or none of the words stand in quotation marks; the turns of a transcript are direct.';
comment on column quotations.text is 'The words without the outer marks; several spans are joined with " [...] ".';
comment on column quotations.spans is 'The stretches of the article''s body, end exclusive.';
comment on column quotations.char_start is 'Where the first span begins in the body, in characters from 0.';
comment on column quotations.char_end is 'Where the last span ends, exclusive.';
comment on column quotations.paragraph_no is 'From 0.';
comment on column quotations.context_before is 'Up to 100 characters before it.';
comment on column quotations.context_after is 'Up to 100 characters after it.';
comment on column quotations.quote_style is 'The opening and closing marks as printed; null for indirect speech.';
comment on column quotations.cue is 'The reporting verb or phrase as printed.';
comment on column quotations.cue_lemma is 'The verb''s base form.';
comment on column quotations.cue_class is 'neutral, emphatic, doubting, denying, urging, ...; null for a verb of no known class.';
comment on column quotations.speaker_id is 'The speaker in this article; null if nobody could be found, or if a reviewer names somebody whom the engine does not know there.';
comment on column quotations.speaker is 'Who said it: as reviewed, else by the alias in force, else the name found in its fullest form in the article; null if unnamed or unresolved.';
comment on column quotations.speaker_kind is 'person, organisation, document or unknown.';
comment on column quotations.wikidata_qid is 'The speaker''s item in Wikidata, from a review or an alias.';
comment on column quotations.speaker_role is 'The role printed beside the name.';
comment on column quotations.speaker_affiliation is 'The body printed beside the name.';
comment on column quotations.speaker_surface is 'The speaker as printed beside the quotation.';
comment on column quotations.anonymity is 'named, anonymous_official, anonymous_person, collective, document or unresolved.';
comment on column quotations.anonymity_descriptor is 'How the article describes an unnamed speaker: "senior official".';
comment on column quotations.anonymity_reason is 'Why the speaker is not named, as printed.';
comment on column quotations.told_to is 'The outlet or person addressed, as printed.';
comment on column quotations.said_on_raw is 'When it was said, as printed: "on Monday".';
comment on column quotations.said_on is 'The day that resolves to.';
comment on column quotations.confidence is 'Of the attribution, from 0 to 1; 1 for what people have reviewed.';
comment on column quotations.method is 'The rule that found the speaker; reviewed where people have looked at the quotation.';
comment on column quotations.is_republished is 'Whether the article says that it came from another outlet or agency, on evidence of a confidence of 0.6 or more; see syndication_edges.';
comment on column quotations.is_copy is 'Whether the warehouse has the article''s text, or most of it, from an article that comes before this one.';
comment on column quotations.is_own is 'Neither republished nor a copy: what counts where copies are left out.';
comment on column quotations.text_digest is 'SHA-256 of the words folded for matching: equal words have equal digests.';
comment on column quotations.cluster_id is 'One for all quotations that are one and the same, shortened or re-cut, wherever they stand; see quote_reuse.';
comment on column quotations.is_reviewed is 'Whether a review of the quotation or an alias of its speaker is in force.';
comment on column quotations.review_verdict is 'confirmed or corrected by a review of the quotation; alias if only its speaker''s name was reviewed; null if neither.';
comment on column quotations.reviewed_by is 'Who reviewed it.';
comment on column quotations.reviewed_at is 'When.';
comment on column quotations.speaker_found is 'The name that the engine found.';
comment on column quotations.anonymity_found is 'What the engine found.';
