import type { Article } from '../../../shared/page/page.ts'

const longest = 60

/** What to call an article: its headline, else its first words. */
export function articleTitle(article: Article): string {
  const headline = article.blocks.find((block) => block.role === 'headline' && block.text.trim() !== '')
  const first = article.blocks.find((block) => block.text.trim() !== '')
  return (headline ?? first)?.text.trim().slice(0, longest) ?? ''
}
