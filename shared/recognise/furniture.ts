/** What a paper says of itself: who edited the page, how to reach it, its number, date and page. */
const desk =
  /^[■●◆]?\s*(?:本版|本期|责任|值班|执行|见习|美术|图片|视觉)?(?:责任编辑|主编|编辑|责编|美编|组版|版式|校对|审校|检校|编审|监制|审读)(?:\s*[:：/／]|\s+[\u3400-\u9fff])/
const imprint =
  /(?:国内统一(?:连续出版物|刊)号|统一刊号|邮发代号|\bCN\s?\d{2}-\d{3,4}|\bISSN\b|本报(?:地址|社址|网址|电话)|(?:总|第)\s*第?\s*\d{2,6}\s*期.{0,20}(?:今日|共)?.{0,4}版|今日\d+版|零售(?:价|:|:))/
const label =
  /^(?:[\u4e00-\u9fff]{0,10}(?:电话|热线|传真|邮箱|信箱|网址|社址|邮编|邮政编码|发行|广告部?|投稿|微信|微博|客户端|QQ群?)|e-?mail|tel|fax|phone|https?|www)\s*[:：.]/i
const phone = /(?:电话|热线|传真|邮箱|E-?mail|Tel)\s*[:：]\s*[\w@.\-—\s()（）]{6,}$/i
const date =
  /^(?:\d{4}|[〇○零一二三四五六七八九十]{4})年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})日/
const weekday = /星期[一二三四五六日天]|农历|周[一二三四五六日]$/
const folio =
  /^[-—–·.\s|]*(?:第\s*)?[A-Z]?(?:\d{1,3}|[〇零一二三四五六七八九十]{1,3})\s*(?:版|页)?(?:(?<=版)\s*[:：·]?\s*[\u4e00-\u9fff]{2,6})?[-—–·.\s|]*$/
const masthead =
  /^[\u4e00-\u9fff]{1,6}(?:日报|晚报|早报|晨报|时报|商报|周报|周刊|导报|快报|新报|都市报|[青农工]?[年民人]报)$/
const picture = /^!\[[^\]]*\]\([^)]*\)$|^<!--.*-->$|^<\/?[a-z][^>]*>$/i
const latin =
  /^(?:page \d+|vol(?:ume|\.)? ?[\dIVXLC]+\b.*|no\. ?\d[\d,]*\b.*|price .{0,12}cents?|(?:managing |city |news )?editors?\s*:.*|copyright\b.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? .{0,24}\d{4}\.?)$/i
const latinMasthead =
  /^(?:(?:THE|The) )?(?:[A-Z][A-Za-z.]* ){1,3}(?:TIMES|Times|NEWS|News|POST|HERALD|Herald|GAZETTE|Gazette|TRIBUNE|Tribune|JOURNAL|Journal|CHRONICLE|Chronicle|TELEGRAPH|Telegraph|COURIER|Courier)\b[,.:—– ]*(?:[A-Z][A-Za-z]+(?:DAY|day)\b.*)?$/
const title =
  /^(?:专版|特刊|综合|要闻|时政|经济|社会|文化|体育|国际|国内|本市|本地|副刊|教育|健康|理论|评论|广告|[\u4e00-\u9fff]{2,4}新闻)$/

/** Whether a line is furniture wherever it stands on a page. */
export const isFurniture = (text: string): boolean =>
  text.length <= 120 && !/[。!！?？]$/.test(text) && (desk.test(text) || imprint.test(text) || picture.test(text))

/** Whether a line is furniture if it stands at the head or foot of a page. */
export const isEdgeFurniture = (text: string): boolean =>
  isFurniture(text) ||
  (text.length <= 80 &&
    !/[。!！?？]$/.test(text) &&
    (label.test(text) ||
      phone.test(text) ||
      folio.test(text) ||
      masthead.test(text) ||
      title.test(text) ||
      latin.test(text) ||
      latinMasthead.test(text) ||
      (date.test(text) && (text.length <= 14 || weekday.test(text) || /第?\d+[期版号]/.test(text)))))

/** Whether a line may be the name of a paper, city or page: two to four ideographs and nothing else. */
export const isNameplate = (text: string): boolean => /^[\u3400-\u9fff](?:\s?[\u3400-\u9fff]){1,3}$/.test(text)
