-- The name that an alias counts as is not itself an alias of a third: aliases are followed one step.
select
    alias.alias,
    alias.speaker,
    further.speaker as counts_further_as
from speaker_aliases as alias
inner join speaker_aliases as further on fold(alias.speaker) = fold(further.alias)
where further.scope = 'everywhere' and fold(further.alias) <> fold(further.speaker) and fold(alias.alias) <> fold(alias.speaker);
