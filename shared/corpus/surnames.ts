/** The surnames that nearly everybody bears, about in the order of their frequency; then their traditional forms. */
const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚粟冼蔺楼阎萧仉丘'
const traditional =
  '張劉陳楊黃趙吳孫馬羅鄭許韓馮鄧蔣葉蘇魏呂盧鐘鍾譚陸賈韋鄒龍賀顧龔錢嚴湯溫齊喬龐顏莊聶魯歐關蘭畢單塗駱藍車項連盧麥婁竇黨費衛應閔邊師欒榮叢鞏鄺談儲樂閻蕭'
const double =
  '欧阳 端木 上官 司马 东方 独孤 南宫 闻人 夏侯 诸葛 尉迟 赫连 澹台 皇甫 宗政 濮阳 申屠 公孙 慕容 钟离 长孙 宇文 司徒 司空 令狐 歐陽 司馬 諸葛'

const singles = new Set(single + traditional)
const doubles = new Set(double.split(' '))

/** Whether a common surname stands at the head of a text. A name without one may be rare, or misread. */
export const hasSurname = (text: string): boolean => singles.has(text.charAt(0)) || doubles.has(text.slice(0, 2))

const listed = `(?:${double.replaceAll(' ', '|')}|[${single}${traditional}])`

/** A common surname with a given name of one or two characters, as part of an expression. */
export const personPattern = `${listed}[\\u4e00-\\u9fff]{1,2}`
