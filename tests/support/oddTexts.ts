/** Text of about a number of characters that is hard on whoever looks for repeats, pairs or lines. */
export type OddText = (characters: number) => string

const times =
  (unit: string): OddText =>
  (characters) =>
    unit.repeat(Math.ceil(characters / unit.length))

/** One after the other, never the same twice within many characters. */
const varied: OddText = (characters) => {
  let state = 1
  let text = ''
  while (text.length < characters) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    text += String.fromCharCode(0x4e00 + ((state >>> 8) % 3000))
    if (state % 13 === 0) text += state % 3 === 0 ? '。' : ','
  }
  return text
}

const paragraph = '河西区近日召开会议,研究部署养老服务工作,提出“办好群众身边的每一件小事”,要求各街道抓好落实。'

const traditional = '臺北市政府昨日舉行記者會,說明「銀髮族照護」計畫,市長表示將於明年度編列預算,並與各里長協調。'
const japanese = 'きのう、東京都の図書館で「読書の日」が開かれ、コーヒーを飲みながら本を読む人々でにぎわった。'
const bothWays = 'The mayor said שלום עולם and مرحبا بالعالم,市长说“你好”。\u202eabc\u202c '
const latin = 'The council met on Monday to discuss the new library, "which will open next year," the mayor said. '

/** By what each is told under. */
export const oddTexts: Readonly<Record<string, OddText>> = {
  'one letter': times('a'),
  'one character': times('的'),
  'two characters in turn': times('的了'),
  'a sentence in a loop': times(paragraph),
  'varied text in one line': varied,
  'varied text in a space after each character': (characters) => [...varied(characters / 2)].join(' '),
  'open quotes': times('“'),
  'quotes nested deep': (characters) => '“‘'.repeat(characters / 4) + '’”'.repeat(characters / 4),
  'brackets that close first': times(')('),
  'quotes of typewriters': times('"的\''),
  punctuation: times(',。:;!?'),
  'half-width punctuation': times('的,'),
  'empty paragraphs': times('\n\n'),
  'lines of one character': times('的\n'),
  'paragraphs of one sentence': times(`${paragraph}\n\n`),
  'paragraphs that stop short': times(`${paragraph.slice(0, -1)}\n\n`),
  headlines: times('本市推进养老服务\n\n'),
  'a list': (characters) =>
    Array.from({ length: Math.ceil(characters / 20) }, (_, index) => `${index + 1}. ${paragraph.slice(0, 14)}`).join(
      '\n',
    ),
  'hyphens at line ends': times('the news-\npaper of the city\n'),
  'a writer before text without marks': times(`本报记者${'李王张刘陈杨黄赵周吴'.repeat(20)}\n\n`),
  digits: times('0123456789'),
  latin: times(latin),
  'traditional characters': times(traditional),
  japanese: times(japanese),
  'mixed directions': times(bothWays),
  'lone surrogates': times('\ud83d的'),
  'control characters': times('\u0000\u0007\ufeff的'),
  emoji: times('😀'),
}
