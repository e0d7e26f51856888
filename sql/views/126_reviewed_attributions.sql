-- To whom the quotations that people have reviewed are given: reviews win over aliases, and aliases over the engine.
create or replace view reviewed_attributions as
with named as (
    select
        speaker.speaker_id,
        alias.review_id
    from speaker_aliases as alias
    -- Folding is dear: each spelling is folded once, and not each speaker.
    inner join (select distinct spelled.name from news.speaker as spelled) as spellings
        on fold(alias.alias) = fold(spellings.name)
    inner join news.speaker as speaker on spellings.name = speaker.name
    left join (
        select distinct
            article_id,
            source_id
        from news.article
        where source_id in (select source_id from speaker_aliases)
    ) as article on speaker.article_id = article.article_id and alias.source_id = article.source_id
    where
        (alias.article_id is null or alias.article_id = speaker.article_id)
        and (alias.source_id is null or article.article_id is not null)
    -- The narrower place wins.
    qualify row_number() over (
        partition by speaker.speaker_id
        order by case alias.scope when 'article' then 1 when 'source' then 2 else 3 end, alias.source_id
    ) = 1
),

-- In its article a name is looked for as printed too, whomever the engine resolved it to.
printed as (
    select
        quotation.quotation_id,
        alias.review_id
    from speaker_aliases as alias
    inner join (
        select
            surfaces.quotation_id,
            surfaces.article_id,
            surfaces.speaker_surface
        from news.quotation as surfaces
        where surfaces.article_id in (select places.article_id from speaker_aliases as places)
    ) as quotation
        on alias.article_id = quotation.article_id and fold(alias.alias) = fold(quotation.speaker_surface)
),

persons as (
    select
        speaker.article_id,
        fold(speaker.name) as folded,
        min(speaker.speaker_id) as speaker_id
    from news.speaker as speaker
    where speaker.name is not null and speaker.article_id in (select article_id from news.quotation_review)
    group by speaker.article_id, fold(speaker.name)
),

reviewed as (
    select
        matches.quotation_id,
        matches.review_match,
        review.review_id,
        review.verdict,
        review.speaker,
        coalesce(review.speaker_kind, speaker.kind) as speaker_kind,
        review.wikidata_qid,
        review.anonymity,
        review.anonymity_descriptor,
        review.told_to,
        review.said_on,
        review.kind,
        review.cleared,
        review.reviewed_by,
        review.reviewed_at,
        persons.speaker_id,
        speaker.role,
        speaker.affiliation
    from review_matches as matches
    inner join news.quotation_review as review on matches.review_id = review.review_id
    left join persons on review.article_id = persons.article_id and fold(review.speaker) = persons.folded
    left join news.speaker as speaker on persons.speaker_id = speaker.speaker_id
),

aliased as (
    select
        printed.quotation_id,
        printed.review_id
    from printed
    union all
    select
        quotation.quotation_id,
        named.review_id
    from named
    inner join news.quotation as quotation on named.speaker_id = quotation.speaker_id
    where quotation.quotation_id not in (select printed.quotation_id from printed)
),

touched as (
    select
        coalesce(reviewed.quotation_id, aliased.quotation_id) as quotation_id,
        aliased.review_id as alias_id
    from reviewed
    full join aliased on reviewed.quotation_id = aliased.quotation_id
),

weighed as (
    select
        quotation.quotation_id,
        quotation.version_id,
        quotation.kind,
        quotation.speaker_id,
        quotation.anonymity,
        quotation.anonymity_descriptor,
        quotation.anonymity_reason,
        quotation.told_to,
        quotation.said_on,
        quotation.confidence,
        quotation.method,
        found.name as found_name,
        found.kind as found_kind,
        found.role as found_role,
        found.affiliation as found_affiliation,
        -- Whose word counts for the speaker.
        case
            when reviewed.speaker is not null then 'reviewer'
            when reviewed.anonymity = 'unresolved' then 'nobody'
            when reviewed.anonymity in ('anonymous_official', 'anonymous_person') and found.name is not null then 'nobody'
            when reviewed.anonymity in ('anonymous_official', 'anonymous_person') then 'engine'
            when alias.review_id is not null then 'alias'
            else 'engine'
        end as who,
        alias.review_id is not null
        and reviewed.speaker is null
        and reviewed.anonymity is null
        and quotation.anonymity in ('anonymous_official', 'anonymous_person', 'unresolved') as is_named_by_alias,
        coalesce(reviewed.review_id, alias.review_id) as review_id,
        coalesce(reviewed.reviewed_by, alias.reviewed_by) as reviewed_by,
        coalesce(reviewed.reviewed_at, alias.reviewed_at) as reviewed_at,
        coalesce(reviewed.verdict, case when alias.review_id is not null then 'alias' end) as review_verdict,
        reviewed.review_match,
        reviewed.speaker as reviewed_speaker,
        reviewed.speaker_id as reviewed_speaker_id,
        reviewed.speaker_kind as reviewed_kind_of_speaker,
        reviewed.role as reviewed_role,
        reviewed.affiliation as reviewed_affiliation,
        reviewed.wikidata_qid as reviewed_qid,
        reviewed.anonymity as reviewed_anonymity,
        reviewed.anonymity_descriptor as reviewed_descriptor,
        reviewed.told_to as reviewed_told_to,
        reviewed.said_on as reviewed_said_on,
        reviewed.kind as reviewed_kind,
        coalesce(reviewed.cleared, []) as cleared,
        alias.speaker as alias_speaker,
        alias.speaker_kind as alias_kind,
        alias.wikidata_qid as alias_qid
    from touched
    inner join news.quotation as quotation on touched.quotation_id = quotation.quotation_id
    left join news.speaker as found on quotation.speaker_id = found.speaker_id
    left join speaker_aliases as alias on touched.alias_id = alias.review_id
    left join reviewed on quotation.quotation_id = reviewed.quotation_id
)

select
    weighed.quotation_id,
    weighed.version_id,
    coalesce(weighed.reviewed_kind, weighed.kind) as kind,
    case
        when weighed.who = 'nobody' then null
        when weighed.who = 'reviewer' and fold(weighed.reviewed_speaker) is distinct from fold(weighed.found_name)
            then weighed.reviewed_speaker_id
        else weighed.speaker_id
    end as speaker_id,
    case weighed.who
        when 'reviewer' then weighed.reviewed_speaker
        when 'alias' then weighed.alias_speaker
        when 'engine' then weighed.found_name
    end as speaker,
    case weighed.who
        when 'reviewer' then coalesce(weighed.reviewed_kind_of_speaker, 'unknown')
        when 'alias' then coalesce(weighed.reviewed_kind_of_speaker, weighed.alias_kind, weighed.found_kind, 'unknown')
        when 'engine' then coalesce(weighed.reviewed_kind_of_speaker, weighed.found_kind)
    end as speaker_kind,
    case weighed.who
        when 'reviewer' then weighed.reviewed_qid
        when 'alias' then coalesce(weighed.reviewed_qid, weighed.alias_qid)
        when 'engine' then weighed.reviewed_qid
    end as wikidata_qid,
    case weighed.who
        when 'reviewer' then weighed.reviewed_role
        when 'alias' then weighed.found_role
        when 'engine' then weighed.found_role
    end as speaker_role,
    case weighed.who
        when 'reviewer' then weighed.reviewed_affiliation
        when 'alias' then weighed.found_affiliation
        when 'engine' then weighed.found_affiliation
    end as speaker_affiliation,
    case
        when weighed.reviewed_anonymity is not null then weighed.reviewed_anonymity
        when weighed.who = 'reviewer' or weighed.is_named_by_alias then 'named'
        else weighed.anonymity
    end as anonymity,
    case
        when list_contains(weighed.cleared, 'anonymity_descriptor') then null
        when weighed.reviewed_descriptor is not null then weighed.reviewed_descriptor
        when weighed.who in ('engine', 'alias') and not weighed.is_named_by_alias then weighed.anonymity_descriptor
    end as anonymity_descriptor,
    case
        when weighed.who in ('engine', 'alias') and not weighed.is_named_by_alias then weighed.anonymity_reason
    end as anonymity_reason,
    case
        when list_contains(weighed.cleared, 'told_to') then null
        else coalesce(weighed.reviewed_told_to, weighed.told_to)
    end as told_to,
    case
        when list_contains(weighed.cleared, 'said_on') then null
        else coalesce(weighed.reviewed_said_on, weighed.said_on)
    end as said_on,
    case when weighed.review_match is not null then 1.0 else weighed.confidence end as confidence,
    case when weighed.review_match is not null then 'reviewed' else weighed.method end as method,
    weighed.review_verdict is not distinct from 'rejected' as is_rejected,
    weighed.review_verdict,
    weighed.review_match,
    weighed.reviewed_by,
    weighed.reviewed_at,
    weighed.review_id
from weighed;

comment on view reviewed_attributions is 'One row per quotation, in any version, that a review or an alias in force concerns: what counts, rejected ones too. What was found stands in news.quotation.';
comment on column reviewed_attributions.quotation_id is 'Key: the quotation.';
comment on column reviewed_attributions.version_id is 'The version of the article.';
comment on column reviewed_attributions.kind is 'direct, mixed or indirect: all, some or none of the words stand in quotation marks; the turns of a transcript are direct.';
comment on column reviewed_attributions.speaker_id is 'The speaker in this article; null if nobody could be found, or if a reviewer names somebody whom the engine does not know there.';
comment on column reviewed_attributions.speaker is 'Who said it: as reviewed, else by the alias in force, else the name found in its fullest form in the article; null if unnamed or unresolved.';
comment on column reviewed_attributions.speaker_kind is 'person, organisation, document or unknown.';
comment on column reviewed_attributions.wikidata_qid is 'The speaker''s item in Wikidata, from a review or an alias.';
comment on column reviewed_attributions.speaker_role is 'The role printed beside the name.';
comment on column reviewed_attributions.speaker_affiliation is 'The body printed beside the name.';
comment on column reviewed_attributions.anonymity is 'named, anonymous_official, anonymous_person, collective, document or unresolved.';
comment on column reviewed_attributions.anonymity_descriptor is 'How the article describes an unnamed speaker: "senior official".';
comment on column reviewed_attributions.anonymity_reason is 'Why the speaker is not named, as printed.';
comment on column reviewed_attributions.told_to is 'The outlet or person addressed, as printed.';
comment on column reviewed_attributions.said_on is 'The day that resolves to.';
comment on column reviewed_attributions.confidence is 'Of the attribution, from 0 to 1; 1 for what people have reviewed.';
comment on column reviewed_attributions.method is 'The rule that found the speaker; reviewed where people have looked at the quotation.';
comment on column reviewed_attributions.is_rejected is 'Whether reviewers say that nobody said this; such rows are not in quotations.';
comment on column reviewed_attributions.review_verdict is 'confirmed, corrected or rejected by a review of the quotation; alias if only its speaker''s name was reviewed; null if neither.';
comment on column reviewed_attributions.review_match is 'How the review was found to apply: same_words, or moved_borders where better code drew the borders elsewhere; null without one.';
comment on column reviewed_attributions.reviewed_by is 'Who reviewed it.';
comment on column reviewed_attributions.reviewed_at is 'When.';
comment on column reviewed_attributions.review_id is 'The row of news.quotation_review, or else of news.speaker_alias.';
