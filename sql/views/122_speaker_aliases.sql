-- Which names count as which: the reviewers' words on names that are in force.
create or replace view speaker_aliases as
with newest as (
    select
        review_id,
        alias,
        speaker,
        verdict,
        source_id,
        article_id,
        speaker_kind,
        wikidata_qid,
        note,
        reviewed_by,
        reviewed_at,
        run_id
    from news.speaker_alias
    where verdict <> 'distinct'
    qualify row_number() over (
        partition by fold(alias), source_id, article_id
        order by reviewed_at desc, run_id desc, review_id desc
    ) = 1
)

select
    newest.review_id,
    newest.alias,
    newest.speaker,
    case
        when newest.article_id is not null then 'article'
        when newest.source_id is not null then 'source'
        else 'everywhere'
    end as scope,
    newest.source_id,
    newest.article_id,
    newest.speaker_kind,
    newest.wikidata_qid,
    newest.note,
    newest.reviewed_by,
    newest.reviewed_at,
    newest.run_id
from newest
where
    newest.verdict = 'same'
    and not exists (
        select 1
        from news.speaker_alias as later
        where
            later.verdict = 'distinct'
            and newest.source_id is null
            and newest.article_id is null
            and fold(later.alias) = fold(newest.alias)
            and fold(later.speaker) = fold(newest.speaker)
            and (later.reviewed_at, later.run_id) > (newest.reviewed_at, newest.run_id)
    );

comment on view speaker_aliases is 'One row per name and place in which it counts as another: the newest word of a reviewer that is not withdrawn.';
comment on column speaker_aliases.review_id is 'Key: the row of news.speaker_alias.';
comment on column speaker_aliases.alias is 'The name as resolved; in one article also as printed beside the quotation.';
comment on column speaker_aliases.speaker is 'The name that it counts as.';
comment on column speaker_aliases.scope is 'Where it does: article, source or everywhere; the narrower place wins.';
comment on column speaker_aliases.source_id is 'The source, if only in its articles.';
comment on column speaker_aliases.article_id is 'The article, if only there.';
comment on column speaker_aliases.speaker_kind is 'person, organisation, document or unknown; null to leave what was found.';
comment on column speaker_aliases.wikidata_qid is 'The speaker''s item in Wikidata.';
comment on column speaker_aliases.note is 'Why, or on what evidence.';
comment on column speaker_aliases.reviewed_by is 'Who said so.';
comment on column speaker_aliases.reviewed_at is 'When.';
comment on column speaker_aliases.run_id is 'The run that brought it.';
