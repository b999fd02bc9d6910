/** Lists that are asked of the search, newest first: one page of a folder's news. */
import { useEffect } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { useLocation } from 'react-router-dom';
import { searchContent } from '@plone/volto/actions/search/search';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';

export const PAGE = 10;
const KEY = 'eurzad-news';

export const startOf = (search) =>
  Math.max(0, parseInt(new URLSearchParams(search).get('b_start'), 10) || 0);

/** Dispatches the search for news in `path` from `start` on. */
export function loadNews(dispatch, path, start) {
  return dispatch(
    searchContent(
      flattenToAppURL(path),
      {
        portal_type: 'News Item',
        sort_on: 'effective',
        sort_order: 'descending',
        metadata_fields: ['effective'],
        b_size: PAGE,
        b_start: start,
      },
      KEY,
    ),
  );
}

/** `{ items, total, start, loaded }` of the news in a folder; asks by itself in the browser. */
export function useNews(path) {
  const dispatch = useDispatch();
  const { search } = useLocation();
  const start = startOf(search);
  const found = useSelector((state) => state.search.subrequests?.[KEY]);
  useEffect(() => {
    loadNews(dispatch, path, start);
  }, [dispatch, path, start]);
  const items = (found?.items ?? []).map((item) => ({
    ...item,
    date: item.effective,
  }));
  return {
    items,
    total: found?.total ?? 0,
    start,
    loaded: Boolean(found?.loaded),
  };
}
