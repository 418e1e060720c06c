import type { Topic } from '../contract/records.ts'

type Row = readonly [id: string, label: string, colour: number, definition: string, alternatives?: readonly string[]]

/** Colours go by field: care 0, government 1, economy 2, technology 3, law 4, party 5, culture 6, health 7, work 8, community 9, city 10, transport 11. */
const rows: readonly Row[] = [
  ['elder-care', '养老服务', 0, '为老年人提供的照料、助餐、康养与机构服务。', ['养老', '为老服务', '康养']],
  ['government-services', '政务服务', 1, '政府窗口、审批与便民办事。', ['便民服务', '一网通办']],
  ['business-environment', '营商环境', 2, '企业设立与经营的制度、审批与扶持条件。', ['优化营商环境']],
  ['private-economy', '民营经济', 2, '民营企业、个体工商户及其发展。', ['民营企业', '个体工商户']],
  ['intellectual-property', '知识产权', 4, '专利、商标、著作权及其保护与运用。', ['专利', '商标', '著作权']],
  ['science-innovation', '科技创新', 3, '科研、技术攻关与成果转化。', ['创新', '成果转化']],
  ['artificial-intelligence', '人工智能', 3, '人工智能的研究、产业与应用。', ['AI', '大模型']],
  ['digital-economy', '数字经济', 3, '数据要素、数字产业与产业数字化。', ['数字化', '数据要素']],
  ['justice', '司法法治', 4, '审判、检察、司法行政与普法。', ['法治', '普法', '法院', '检察院']],
  ['national-security', '国家安全', 4, '维护国家安全的工作与宣传教育。', ['国安']],
  ['police', '公安', 4, '公安机关的警务、治安与反诈。', ['警务', '治安', '反诈']],
  ['party-building', '党建', 5, '党的组织建设、思想教育与党员活动。', ['党的建设', '主题教育']],
  ['inspection', '巡察', 5, '巡察监督及其整改。', ['巡视', '巡察整改']],
  ['cadre-training', '干部培训', 5, '干部的教育、培训与选拔培养。', ['干部教育']],
  ['education', '教育', 6, '学校、教师、学生与教学。', ['学校', '教学']],
  ['sports', '体育', 6, '竞技体育、全民健身与赛事。', ['全民健身', '赛事']],
  ['culture', '文化', 6, '文艺、文物、非遗与公共文化活动。', ['文艺', '非遗', '文物']],
  ['reading', '读书', 6, '阅读推广、图书馆与书店。', ['阅读', '全民阅读', '图书馆']],
  ['tourism', '旅游', 6, '景区、旅游线路与文旅消费。', ['文旅', '景区']],
  ['health-care', '医疗健康', 7, '医院、疾病防治与公共卫生。', ['医疗', '卫生', '健康']],
  ['employment', '就业', 8, '招聘、创业与就业帮扶。', ['招聘', '创业']],
  ['livelihood-projects', '民生工程', 0, '为居民办的实事与民生项目。', ['民心工程', '民生实事']],
  ['community-governance', '社区治理', 9, '街道、社区、网格的治理与服务。', ['基层治理', '网格']],
  ['social-assistance', '民政救助', 0, '低保、临时救助与慈善帮困。', ['社会救助', '低保', '慈善']],
  ['child-care', '儿童关爱', 0, '未成年人的保护、托育与关爱。', ['未成年人保护', '托育']],
  ['disability', '残疾人', 0, '残疾人的权益、康复与就业。', ['助残']],
  ['model-workers', '劳动模范与慰问', 8, '劳动模范、先进表彰与一线慰问。', ['劳模', '慰问']],
  ['trade-unions', '工会与新就业形态', 8, '工会工作与快递员、骑手等新就业形态劳动者。', ['工会', '新就业形态']],
  ['urban-renewal', '城市更新', 10, '旧区改造、城市建设与街区提升。', ['老旧小区改造', '旧城改造']],
  ['sanitation', '环境卫生', 10, '环境整治、垃圾分类与市容。', ['垃圾分类', '市容']],
  ['transport', '交通', 11, '道路、公共交通与出行秩序。', ['公交', '地铁', '道路']],
  ['live-commerce', '电商直播', 2, '电子商务与直播带货。', ['直播带货', '电商']],
  ['it-application-innovation', '信创', 3, '信息技术应用创新及其产业。', ['信息技术应用创新']],
  ['finance', '金融', 2, '银行、信贷、保险与资本市场。', ['信贷', '银行', '保险']],
  ['paired-assistance', '对口帮扶', 9, '东西部协作、对口支援与乡村振兴。', ['东西部协作', '对口支援']],
]

/** The topics that the sample corpus starts with. */
export const sampleVocabulary: readonly Topic[] = rows.map(([id, label, colour, definition, alternatives = []]) => ({
  id,
  label,
  alternatives,
  definition,
  colour,
}))
