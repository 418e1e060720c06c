import type { Handlers } from '../../shared/contract/calls.ts'
import { setState } from '../../shared/page/edits.ts'
import type { App } from './app.ts'
import { changePages, type PagesEdit } from './changePages.ts'

export const createStateHandlers = ({ corpus, settings, events, jobs }: App): Pick<Handlers, 'state-start'> => ({
  'state-start': async ({ pages, state }) => {
    const session = corpus.session()
    session.assertWritable()
    const entries = Array.from(new Set(pages), (page) => session.entryOf(page))
    const { author } = settings.settings
    const edit: PagesEdit = {
      origin: { kind: 'correction', edit: 'page.state' },
      change(page) {
        const after = setState(page, state)
        return after === page ? null : { page: after, places: 1 }
      },
    }
    return jobs.start('state', (handle) => changePages(session, events, author, entries, edit, handle)).job
  },
})
