import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, openBackend } from '../../../support/openBackend.ts'

const open = async () => {
  const folder = await makeFolder()
  const app = await openBackend(folder)
  const path = join(folder, 'corpus')
  await app.call('corpus-create', { path, title: '报' })
  return { ...app, folder, path }
}

test('a topic is made, told to all clients, and there after a restart', async () => {
  const { call, event, close, folder, path } = await open()
  const topic = await call('topic-create', { label: ' 养老 ' })
  expect(topic).toMatchObject({ label: '养老', colour: 0 })
  expect((await event('vocabularyChanged')).vocabulary).toEqual([topic])
  await close()
  const again = await openBackend(folder)
  expect((await again.call('corpus-open', { path })).vocabulary).toEqual([topic])
})

test('topics take colours in turn', async () => {
  const { call } = await open()
  const colours = []
  for (let index = 0; index < 14; index++) colours.push((await call('topic-create', { label: `t${index}` })).colour)
  expect(colours).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 1])
})

test('of two topics made at once with one label, one is refused', async () => {
  const { call } = await open()
  const made = await Promise.allSettled(['体育', 'ＡＩ', '体育', 'ai'].map((label) => call('topic-create', { label })))
  expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected'])
  expect(made[2]).toMatchObject({ reason: { code: 'topicExists', params: { label: '体育' } } })
})

test('a topic is changed, but not into another, and not one that is not there', async () => {
  const { call } = await open()
  const sport = await call('topic-create', { label: '体育' })
  const changed = { ...sport, label: '运动', alternatives: ['健身'], colour: 5 }
  expect(await call('topic-change', { topic: changed })).toEqual(changed)
  await expect(call('topic-create', { label: '健身' })).rejects.toMatchObject({ code: 'topicExists' })
  await call('topic-create', { label: '读书' })
  await expect(call('topic-change', { topic: { ...changed, label: '读书' } })).rejects.toMatchObject({
    code: 'topicExists',
  })
  await expect(call('topic-change', { topic: { ...changed, id: 'x' } })).rejects.toMatchObject({ code: 'topicMissing' })
})
