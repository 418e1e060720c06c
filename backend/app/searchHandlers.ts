import type { Handlers } from '../../shared/contract/calls.ts'
import { replacePlaces } from '../search/replacePlaces.ts'
import type { App } from './app.ts'
import { stepGroup } from './stepHistory.ts'

type SearchHandlers = Pick<
  Handlers,
  'search-prepare' | 'search-start' | 'search-more' | 'search-cancel' | 'replace-start' | 'group-undo'
>

export const createSearchHandlers = ({ corpus, events, jobs, settings }: App): SearchHandlers => ({
  'search-prepare': async () => {
    corpus.session().search.prepare()
    return {}
  },
  'search-start': async ({ query }) => corpus.session().search.start(query),
  'search-more': async ({ search }) => corpus.session().search.more(search),
  'search-cancel': async ({ search }) => {
    corpus.session().search.cancel(search)
    return {}
  },
  'replace-start': async ({ search: id, with: template, places }) => {
    const session = corpus.session()
    const search = session.search.search(id)
    const { author } = settings.settings
    return jobs.start('replace', (handle) =>
      replacePlaces(session, events, author, { search, template, places }, handle),
    ).job
  },
  'group-undo': async ({ group }) => {
    const { pages, left } = await stepGroup(corpus.session(), events, settings.settings.author, 'undo', group)
    return { pages, left }
  },
})
