import { expect, test } from 'vitest'
import { openAtStart } from '../../../../backend/hosting/openAtStart.ts'
import { type ErrorData, GalleyError } from '../../../../shared/contract/error.ts'
import type { Corpus, RecentCorpus } from '../../../../shared/contract/records.ts'
import { createFakeBackend } from '../../../support/fakeBackend.ts'

function recording(recent: readonly RecentCorpus[]) {
  const opened: string[] = []
  const told: ErrorData[] = []
  const { handlers } = createFakeBackend()
  return {
    opened,
    told,
    tellAtStart: (problem: ErrorData) => void told.push(problem),
    handlers: {
      'app-hello': async () => ({ ...(await handlers['app-hello']({})), recent }),
      'corpus-open': async ({ path }: { path: string }) => {
        if (path === '/missing') throw new GalleyError('corpusMissing', { path })
        opened.push(path)
        return {} as Corpus
      },
      'corpus-open-sample': async () => {
        opened.push('sample')
        return {} as Corpus
      },
    },
  }
}

const used = (path: string, missing = false): RecentCorpus => ({ path, title: path, openedAt: '', missing })

test('the corpus asked for is opened', async () => {
  const { opened, ...host } = recording([used('/a')])
  expect(await openAtStart(host, '/b')).toBeNull()
  expect(opened).toEqual(['/b'])
})

test('without one, the corpus used last that is still there is opened', async () => {
  const { opened, ...host } = recording([used('/gone', true), used('/a'), used('/b')])
  expect(await openAtStart(host, null)).toBeNull()
  expect(opened).toEqual(['/a'])
})

test('the first start opens the sample, later ones do not bring it back', async () => {
  const first = recording([])
  await openAtStart(first, null)
  expect(first.opened).toEqual(['sample'])
  const later = recording([used('/gone', true)])
  await openAtStart(later, null)
  expect(later.opened).toEqual([])
})

test('a corpus that cannot be opened is said, to the window too, and nothing else is opened in its place', async () => {
  const { opened, ...host } = recording([used('/a')])
  const problem = { code: 'corpusMissing', params: { path: '/missing' } }
  expect(await openAtStart(host, '/missing')).toEqual(problem)
  expect(host.told).toEqual([problem])
  expect(opened).toEqual([])
})
