/** Words about organisations and places, as tables: what names end with, cities, what an association calls itself. */

/** What names of organisations end with. */
export const ORGANIZATION_END =
  '(?:公司|集团(?:股份)?|协会|学会|商会|总会|联合会|促进会|联盟|基金会|委员会|管委会|交易所|研究院|研究所|设计院|中心|银行|分行|支行|大学|学院|学校|分会|工会|办公室|工作站|实验室|事务所|出版社|杂志社|报社|工厂|医院|局|厅|党支部|党委|政府|合作社|国贸|物产|专委会|工经联|贸促会|(?:商务|发改|发展改革|经信|科|教|住建|卫健|国资|工信)委)';

/** A unit within an organisation, after which a name or a post stands. */
export const DEPARTMENT_END = '[处部室科局委会司组院所站办]';

/** Places that meetings are held in: provinces and cities as chronicles name them, with the city meant. */
export const CITIES: readonly string[] = [
  '上海',
  '北京',
  '天津',
  '重庆',
  '宁波',
  '杭州',
  '南京',
  '苏州',
  '无锡',
  '常州',
  '合肥',
  '铜陵',
  '济南',
  '青岛',
  '广州',
  '深圳',
  '东莞',
  '佛山',
  '武汉',
  '长沙',
  '成都',
  '西安',
  '郑州',
  '沈阳',
  '大连',
  '长春',
  '哈尔滨',
  '福州',
  '厦门',
  '南昌',
  '昆明',
  '贵阳',
  '南宁',
  '海口',
  '兰州',
  '乌鲁木齐',
  '呼和浩特',
  '银川',
  '西宁',
  '拉萨',
  '石家庄',
  '太原',
  '温州',
  '嘉兴',
  '绍兴',
  '台州',
  '湖州',
  '金华',
  '南通',
  '徐州',
  '扬州',
  '芜湖',
  '烟台',
  '珠海',
  '中山',
  '惠州',
  '香港',
  '澳门',
];

/** What an association calls itself where its directory does not say. */
export const OWN_WORDS: readonly string[] = [
  '本协会',
  '我协会',
  '本学会',
  '本商会',
  '协会',
  '本会',
  '我会',
  '学会',
  '商会',
];
