import { $createTextNode, $isTextNode, type LexicalNode, type TextNode } from 'lexical'
import type { BlockNode } from '../nodes/BlockNode.ts'
import { $createGapNode, $isGapNode, type GapNode } from '../nodes/GapNode.ts'
import type { BlockContent } from './blockContent.ts'

/** The text before, between and after the gaps. */
function piecesOf({ text, gaps }: BlockContent): readonly string[] {
  const borders = [0, ...gaps, text.length]
  return borders.slice(1).map((to, index) => text.slice(borders[index], to))
}

interface Run {
  readonly texts: readonly TextNode[]
  /** The gap behind the run. */
  readonly gap: GapNode | null
}

/** The children by runs of text; undefined when there is anything else among them. */
function $runsOf(node: BlockNode): readonly Run[] | undefined {
  const runs: Run[] = []
  let texts: TextNode[] = []
  for (let child: LexicalNode | null = node.getFirstChild(); child !== null; child = child.getNextSibling()) {
    if ($isTextNode(child)) texts.push(child)
    else if ($isGapNode(child)) {
      runs.push({ texts, gap: child })
      texts = []
    } else return undefined
  }
  return [...runs, { texts, gap: null }]
}

/** Changes as little of a text node as the new text needs. */
function $spliceText(node: TextNode, text: string): void {
  const old = node.getTextContent()
  if (old === text) return
  const most = Math.min(old.length, text.length)
  let start = 0
  while (start < most && old[start] === text[start]) start++
  let end = 0
  while (end < most - start && old.at(-1 - end) === text.at(-1 - end)) end++
  node.spliceText(start, old.length - start - end, text.slice(start, text.length - end))
}

function $writeRun(node: BlockNode, { texts, gap }: Run, text: string): void {
  const [first, ...rest] = texts
  for (const extra of rest) extra.remove()
  if (first === undefined) {
    if (text === '') return
    const created = $createTextNode(text)
    if (gap === null) node.append(created)
    else gap.insertBefore(created)
  } else if (text === '') first.remove()
  else $spliceText(first, text)
}

/** Makes a block of the editor hold this content, touching only what differs. */
export function $writeContent(node: BlockNode, content: BlockContent): void {
  const pieces = piecesOf(content)
  const runs = $runsOf(node)
  if (runs?.length === pieces.length) {
    runs.forEach((run, index) => {
      $writeRun(node, run, pieces[index] ?? '')
    })
    return
  }
  node.clear()
  pieces.forEach((piece, index) => {
    if (index > 0) node.append($createGapNode())
    if (piece !== '') node.append($createTextNode(piece))
  })
}
