-- Evidence of a version that is not stored.
update news.evidence set version_id = '00000000-0000-0000-0000-000000000001';
