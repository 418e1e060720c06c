import { expect, test } from 'vitest'
import { makeFolder, openBackend } from '../../../support/openBackend.ts'
import { openSamplePage } from '../../../support/reviseSample.ts'

test('a comparison that is cancelled ends at once, and one of another name goes on', async () => {
  const { call, ...app } = await openBackend(await makeFolder())
  const { page } = await openSamplePage({ call, ...app })
  const compare = (as: string) => call('page-compare', { page: page.id, before: 0, after: 0, as })
  const comparing = expect(compare('first')).rejects.toMatchObject({ code: 'cancelled' })
  const other = compare('other')
  await call('compare-cancel', { as: 'first' })
  await comparing
  expect((await other).figures).toMatchObject({ joins: 0 })
  expect((await compare('first')).figures).toMatchObject({ joins: 0 })
})
