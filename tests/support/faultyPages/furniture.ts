import { toCells } from './cells.ts'
import { piece } from './dressedStory.ts'
import type { Piece } from './piece.ts'
import type { Random } from './random.ts'
import type { Prose } from './story.ts'

const papers = ['云江日报', '江陵晚报', '青桥时报', '柳河周报']
const names = ['郑年红', '邵一鸣', '关颖', '裴松', '丁宁', '谢长安']

function linesOf(prose: Prose, random: Random): string[] {
  const day = random.int(1, 28)
  if (prose === 'english')
    return [random.pick(['THE PORTSEA GAZETTE', 'THE MILLBROOK NEWS']), `Page ${random.int(1, 16)}`]
  if (prose === 'traditional') return [`第${random.int(1, 8)}版`]
  return [
    random.pick(papers),
    `2023年${random.int(1, 12)}月${day}日 星期${random.pick([...'一二三四五六日'])}`,
    `责任编辑：${random.pick(names)} 美术编辑：${random.pick(names)}`,
    `本版编辑:${random.pick(names)} 电话:${random.int(20000000, 89999999)}`,
    `${random.int(2, 16)}版 要闻`,
  ]
}

/** What a paper says of itself at the head of a page. */
export const drawFurniture = (prose: Prose, random: Random): Piece[] =>
  random
    .shuffle(linesOf(prose, random))
    .slice(0, random.int(1, 2))
    .map((line) => piece('furniture', null, toCells(line)))

const strange = [...'彡亍卅囗夂艹阝亻钅饣彳忄攵冫勹厶廴匚丬犭']

/** What the scan caught of something else, at the foot of a page. */
export const drawNoise = (random: Random): Piece => {
  const figures = String(random.int(100000, 9999999))
  const text = Array.from({ length: random.int(6, 12) }, () => random.pick(strange)).join('')
  return piece('noise', null, toCells(random.chance(0.5) ? `${text.slice(0, 3)}${figures}${text.slice(3)}` : text))
}
