import { describe, expect, it } from 'vitest'
import { isByline } from '../../../../shared/recognise/bylines.ts'
import { readPage } from './readPage.ts'

const page = (...paragraphs: string[]) => readPage(paragraphs.join('\n\n')).stories

const english = [
  'The town council voted on Tuesday evening to build new waterworks on the north bank of the river, after a debate that lasted more than three',
  'hours and filled the gallery to the doors. Nobody spoke against it.',
] as const

describe('a page in another script', () => {
  it.each([
    [
      'German',
      'Der Gemeinderat beschließt den Bau der neuen Brücke',
      'Von unserem Berichterstatter',
      'In der gestrigen Sitzung hat der Gemeinderat mit großer Mehrheit den Bau der neuen Brücke über die Donau beschlossen. Der Bürgermeister erklärte sich einverstanden.',
    ],
    [
      'French',
      'Le conseil vote la construction du nouveau pont',
      'De notre correspondant',
      'Le conseil municipal a voté mardi soir, à une large majorité, la construction d’un nouveau pont sur la Loire. Les travaux commenceront au printemps.',
    ],
    [
      'Spanish',
      'El ayuntamiento aprueba la construcción del puente nuevo',
      'Por María Gómez',
      'El ayuntamiento aprobó el martes por la noche la construcción de un puente nuevo sobre el río. Las obras comenzarán en primavera, dijo el alcalde.',
    ],
    [
      'Russian',
      'Городской совет проголосовал за строительство моста',
      'Наш корреспондент',
      'Во вторник вечером городской совет проголосовал за строительство нового моста через реку. Глава города сказал, что работы начнутся весной.',
    ],
    [
      'Arabic',
      'مجلس المدينة يصوت على بناء محطة مياه جديدة',
      'كتب: أحمد علي',
      'صوت مجلس المدينة مساء الثلاثاء على بناء محطة مياه جديدة على الضفة الشمالية للنهر بعد نقاش استمر أكثر من ثلاث ساعات. وقال رئيس البلدية إن العمل سيبدأ في الربيع.',
    ],
    [
      'Japanese',
      '市議会、新しい水道の建設を可決',
      '【本紙記者 山田太郎】',
      '市議会は火曜日の夜、川の北岸に新しい水道施設を建設することを可決した。市長は春に工事を始めると述べた。',
    ],
    [
      'Korean',
      '시의회, 새 상수도 건설 의결',
      '김철수 기자',
      '시의회는 화요일 저녁 강 북쪽에 새로운 상수도 시설을 건설하기로 의결했다. 시장은 봄에 공사를 시작하겠다고 말했다.',
    ],
  ])('has its headlines and bylines told apart in %s', (_, headline, byline, body) => {
    expect(page(headline, byline, body)).toEqual([[`headline ${headline}`, `byline ${byline}`, `body ${body}`]])
  })

  it('is read once where what may be a byline goes on without a space', () => {
    for (const [before, letter] of [
      ['De notre ', 'a'],
      ['كتب ', 'ا'],
    ] as const)
      expect(isByline(`${before}${letter.repeat(70)}1`)).toBe(false)
  })

  it('has a headline in the case of a sentence told by what it stands over', () => {
    const [first, rest] = english
    expect(page('Council votes for the new waterworks', first, rest, 'Fire in the cotton mill', first)).toEqual([
      ['headline Council votes for the new waterworks', `body ${first}`, `body ${rest}`],
      ['headline Fire in the cotton mill', `body ${first}`],
    ])
  })

  it('keeps the short head of a broken paragraph as text', () => {
    const torn = ['A fire broke out on Monday night in the', `cotton mill of the brothers Hargreaves. ${english[0]}`]
    expect(page('COUNCIL VOTES', ...english, ...torn)[0]?.slice(3)).toEqual(torn.map((text) => `body ${text}`))
  })

  it.each([
    [
      'Dutch',
      'Een bode bracht gisteren het bericht',
      'van een nieuwe brug over de rivier',
      'naar het stadhuis van de oude stad',
    ],
    [
      'French',
      'Le maire a salué les nombreux amis',
      'de notre ville, et les habitants',
      'ont applaudi pendant de longues minutes',
    ],
    [
      'Arabic',
      'وقد انتهى الاجتماع أمس دون اتفاق',
      'بحسب ما ذكرته شبكة BBC أمس مساء',
      'وتستأنف المحادثات الأسبوع المقبل هنا',
    ],
  ])('has lines of a paragraph left together in %s', (_, ...lines) => {
    expect(readPage(`${lines.join('\n')}.`).stories).toEqual([[`body ${lines.join(' ')}.`]])
  })

  it.each(['Von unseren Lesern kommt viel Lob.', 'De notre côté, tout va bien.', 'كتب جديدة في معرض القاهرة'])(
    'takes no sentence for a byline: %s',
    (text) => {
      expect(page('COUNCIL VOTES', english[0], english[1], text, english[1]).flat()).not.toContain(`byline ${text}`)
    },
  )

  it('has a headline told that ends in a short word', () => {
    expect(page('COUNCIL VOTES', ...english, 'Mayor opens the new zoo', `${english[0]} nights.`)).toHaveLength(2)
  })

  it('has a headline told in Georgian, whose letters are all small', () => {
    const body =
      'საქალაქო საბჭომ სამშაბათს საღამოს გადაწყვიტა მდინარის ჩრდილოეთ ნაპირზე ახალი წყალსადენის აშენება. მერმა თანხმობა განაცხადა.'
    expect(page('საბჭო ახალ წყალსადენს ააშენებს', body)[0]?.[0]).toBe('headline საბჭო ახალ წყალსადენს ააშენებს')
  })

  it('takes a sentence that tells where somebody comes from for no byline', () => {
    const told = 'From London the army of the duke marched to Dover'
    expect(page('ARMY ON THE MARCH', told, 'and there it stopped for the winter.')[0]?.slice(1)).toEqual([
      `body ${told}`,
      'body and there it stopped for the winter.',
    ])
  })
})
