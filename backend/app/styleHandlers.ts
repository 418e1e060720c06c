import type { Handlers } from '../../shared/contract/calls.ts'
import type { App } from './app.ts'
import { countStyle, decideStyle, forgetStyles, undoStyle } from './corpusStyle.ts'

type StyleHandlers = Pick<Handlers, 'style-count' | 'style-start' | 'style-undo' | 'style-forget'>

export const createStyleHandlers = ({ corpus, settings, events, jobs }: App): StyleHandlers => ({
  'style-count': async ({ decision, pages }) => ({ pages: await countStyle(corpus.session(), decision, pages) }),
  'style-start': async ({ decision }) => {
    const session = corpus.session()
    const { author } = settings.settings
    return jobs.start('style', (handle) => decideStyle(session, events, author, decision, handle)).job
  },
  'style-undo': async ({ decision }) => ({
    choice: await undoStyle(corpus.session(), events, settings.settings.author, decision),
  }),
  'style-forget': async ({ checks }) => {
    await forgetStyles(corpus.session(), events, settings.settings.author, checks)
    return {}
  },
})
