import type { VisitMaterial } from './visit-material.ts';

const zh = (names: string, title: string) => names.split(' ').map((name) => ({ name, title }));

/** The branch in Shanghai: Chinese names short and long, rare characters, two foreigners, one company. */
export const SHANGHAI: VisitMaterial = {
  branchId: 'sh-pudong',
  customers: [
    ...zh(
      '张伟 王喆 刘洋 陈龑 杨帆 黄海涛 周杰 吴迪 徐亮 孙浩 马骏 朱晓东 胡斌 郭鹏 何平 高翔 林峰 罗毅',
      '先生',
    ),
    ...zh(
      '李娜 王芳 张敏 刘静 陈玥 杨丽 赵雪 黄婷 周颖 吴淼 徐梦 孙悦 朱琳 胡蓉 郭晶 何洁 高媛 林𬭎',
      '女士',
    ),
    ...zh('欧阳明 司马懿文 诸葛亮亮 上官云飞 夏侯杰 尉迟恭', '先生'),
    ...zh('欧阳慧敏 司徒静 皇甫珊 令狐月', '女士'),
    ...zh('郑凯 谢军 韩磊 唐毅 冯刚 于波 董强 萧寒 程龙 曹阳 袁野 邓超群 许诺 傅雷 沈浪 曾强', '先生'),
    ...zh('彭雪 吕燕 苏畅 卢琳 蒋欣 蔡琴 贾静 丁香 魏薇 薛莉 叶子 阎妮 余欢 潘虹 杜鹃 戴佳', '女士'),
    ...zh(
      '范琪 方芸 石磊 姚远 谭勇 廖凡 邹杰 熊猛 金波 陆毅 郝建 孔维 白桦 崔健 康辉 毛宁 邱晨 秦岚',
      '先生',
    ),
    ...zh('江珊 史可 顾盼 侯蕾 邵雯 孟瑶 龙丹 万茜 段琳 雷佳 钱多多 汤唯嘉', '女士'),
    { name: 'Pierre Lefèvre', title: 'Mr.', language: 'en' },
    { name: 'Anne-Marie Schäfer', title: 'Ms.', language: 'en' },
    { name: '浦东顺达物流有限公司', title: '' },
  ],
  addresses: [
    '浦东新区张杨路500号3号楼1201室',
    '浦东新区世纪大道88号',
    '浦东新区锦绣路1818弄26号602室',
    '浦东新区碧云路199弄8号',
    '浦东新区川沙路5600号',
    '杨浦区控江路1688弄12号401室',
    '黄浦区南京东路233号',
    '徐汇区漕溪北路398号汇智大厦18楼',
    '闵行区莘松路380弄55号101室',
    '浦东新区周浦镇年家浜路528弄',
  ],
  models: [
    { name: '大众 朗逸 280TSI', vehicleClass: '轿车', vinStart: 'LSVAM418' },
    { name: '比亚迪 秦PLUS DM-i', vehicleClass: '轿车', vinStart: 'LGXC74C4', newEnergy: true },
    { name: '特斯拉 Model Y', vehicleClass: 'SUV', vinStart: 'LRWYGCEK', newEnergy: true, electric: true },
    { name: '吉利 星越L', vehicleClass: 'SUV', vinStart: 'L6T7844Z' },
    { name: '别克 GL8', vehicleClass: 'MPV', vinStart: 'LSGUL83L' },
    { name: '丰田 凯美瑞 2.0G', vehicleClass: '轿车', vinStart: 'LVGBPB9E' },
    { name: '蔚来 ES6', vehicleClass: 'SUV', vinStart: 'LJ1EEAUU', newEnergy: true, electric: true },
  ],
  maintenance: ['更换机油机滤', '四轮定位', '更换空气滤芯', '更换刹车油', '全车检查', '更换火花塞'],
  repairs: [
    '左前门钣金喷漆',
    '更换前刹车片',
    '更换蓄电池',
    '空调不制冷检修',
    '更换右前减震器',
    '发动机故障灯亮检修',
  ],
  consultations: ['延保咨询', '保养套餐报价', '事故车定损商谈', '加装充电桩咨询'],
  wishes: ['希望周末取车', '保养前先报价', '取送车服务', '请微信联系', '等待区充电', '洗车', '冬季轮胎报价'],
  advisors: ['周建华', '徐丽娟', '何俊'],
  purposes: { maintenance: '保养', repair: '维修', consultation: '咨询' },
};
