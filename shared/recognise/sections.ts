const bracketed = /^[【[［〔『「◆■●★☆·•\s]{1,3}[^】\]］〕』」。,，]{2,12}[】\]］〕』」◆■●★☆·•\s]{1,3}$/
const genre =
  /^(?:要闻|特写|评论|短评|社论|时评|快评|快讯|简讯|短讯|图片新闻|图片报道|公告|通知|启事|声明|讣告|更正|来信|读者来信|编者按|新闻链接|相关链接|链接|新闻背景|延伸阅读|记者手记|现场|人物|访谈|专访|调查|连载|副刊|广告|遗失声明)$/

/** Whether a short line names a column or genre and not a story: `【短评】`, `图片新闻`. */
export const isSection = (text: string): boolean => text.length <= 18 && (bracketed.test(text) || genre.test(text))
