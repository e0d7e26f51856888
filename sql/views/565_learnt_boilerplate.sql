-- What repeats across an outlet's pages, as learnt from its articles.
create or replace view learnt_boilerplate as
select
    outlet,
    text,
    n_articles,
    n_articles_seen,
    n_articles / n_articles_seen as share,
    learnt_at
from news.boilerplate;

comment on view learnt_boilerplate is 'One row per paragraph that many articles of an outlet had in common: articles read since then do not have it.';
comment on column learnt_boilerplate.outlet is 'The outlet''s name.';
comment on column learnt_boilerplate.text is 'The paragraph as one of the articles has it; other case and other numbers in it count as the same.';
comment on column learnt_boilerplate.n_articles is 'Articles that had it when it was learnt.';
comment on column learnt_boilerplate.n_articles_seen is 'Articles of the outlet that were looked at: those loaded in the four weeks before.';
comment on column learnt_boilerplate.share is 'The former by the latter, 0 to 1.';
comment on column learnt_boilerplate.learnt_at is 'When it was learnt; reprocess takes it out of articles read before.';
