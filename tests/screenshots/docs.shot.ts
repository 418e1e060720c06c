import { resolve } from 'node:path'
import { root } from '../e2e/support/browserHost.ts'
import { expect, type Galley, test } from '../e2e/support/galley.ts'

const languages = [
  ['zh-CN', 'zh'],
  ['en-GB', 'en'],
] as const

/** Shows the story whose headline stands with another one, tagged, with the join that is offered in it. */
async function showStory({ window, call }: Galley): Promise<void> {
  const { pages, vocabulary } = await call('corpus-read', {})
  const page = pages[0]?.id ?? ''
  const { page: value, revision } = await call('page-read', { page })
  const article = value.articles.at(-1)
  const topics = vocabulary.slice(8, 10).map(({ id }) => id)
  await call('page-revise', {
    page,
    revision: crypto.randomUUID(),
    base: revision,
    change: {
      articles: { added: [], removed: [], changed: [{ id: article?.id ?? '', topics: { before: [], after: topics } }] },
    },
    origin: { kind: 'correction', edit: 'topic.add' },
  })
  await expect
    .poll(async () => (await call('corpus-read', {})).pages.every(({ findings }) => findings !== null && findings > 0))
    .toBe(true)
  await expect(window.locator('#review-panel [aria-current]')).toBeVisible()
  await window.getByText('激发科创企业创新创业活力').first().scrollIntoViewIfNeeded()
  await window.getByText('此次区委统战部').first().click()
  await expect(window.locator('#review-panel [aria-current]')).toContainText('0.97')
  await expect(window.getByRole('contentinfo').getByRole('status')).toBeVisible()
}

test.use({ viewport: { width: 1440, height: 900 } })

for (const [locale, name] of languages)
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(() => {
      test.use({ locale, colorScheme })
      test(`the desk in ${name}, ${colorScheme}`, async ({ galley }) => {
        await showStory(galley)
        const path = resolve(root, 'docs', 'screenshots', `desk-${name}-${colorScheme}.png`)
        await galley.window.screenshot({ path, animations: 'disabled', caret: 'initial' })
      })
    })
