extension Lexicon {
  /// Words that a title ends with. What stands before them is the organisation or says more of the title.
  static let titles = WordList(
    """
    院长 副院长 院士 主任 副主任 主任委员 副主任委员 总经理 副总经理 董事总经理 经理 副经理 董事长 副董事长 董事 监事长 监事 创始人 创办人 联合创始人
    发起人 合伙人 总裁 副总裁 总监 副总监 负责人 主要负责人 相关负责人 主编 副主编 总编 副总编 总编辑 副总编辑 执行主编 社长 副社长 会长 副会长 秘书长
    副秘书长 理事长 副理事长 理事 常务理事 教授 副教授 助理教授 讲师 助教 研究员 副研究员 助理研究员 研究馆员 副研究馆员 馆员 馆长 副馆长 书记 副书记
    党委书记 委员 党委委员 党组成员 党组书记 局长 副局长 处长 副处长 科长 副科长 司长 副司长 厅长 副厅长 部长 副部长 市长 副市长 区长 副区长 县长
    副县长 镇长 副镇长 乡长 村长 州长 省长 副省长 主席 副主席 联席主席 主理人 制片人 出品人 监制 制作人 导演 副导演 编剧 作曲家 指挥家 指挥 设计师
    工程师 总工程师 架构师 分析师 科学家 专家 顾问 代表 首席代表 校长 副校长 所长 副所长 台长 副台长 园长 副园长 站长 主持人 主讲人 编审 副编审 学者
    调研员 巡视员 联系人 总导演 总策划 策划人 策展人 总制片人 艺术家 作家 画家 书法家 插画师 漫画家 音乐人 歌手 演员 运动员 教练 教练员 裁判长 组长
    副组长 队长 店长 厂长 副厂长 行长 副行长 总会计师 会计师 律师 法官 检察官 医师 主任医师 医生 大使 公使 参赞 总领事 领事 干事 总干事 干部 掌门人
    传承人 非遗传承人 工艺师 工艺美术大师 大师 评论家 批评家 译者 翻译家 出版人 投资人 企业家 经济学家 历史学家 教育家 摄影家 雕塑家 收藏家 舞蹈家
    表演艺术家 博士后 博士 博士生 硕士生 研究生 教师 硕士生导师 博士生导师 博导 硕导 导师 所长助理 院长助理 总裁助理 总经理助理 校长助理 班主任 系主任 庭长 检察长 议员 特派员
    专员 主管 总管 召集人 领队 团长 副团长 舰长 机长 船长 主创 总设计师 首席设计师 发言人 新闻发言人 观察员 评审 评委 常委 政委 参谋长 秘书 总教练
    老师 班长 股东 实际控制人 操盘手 主播 博主 UP主 编辑总监 美术指导 音乐总监 特约研究员 掌舵人 当家人 带头人 理论家 思想家 教务长 宗长 司库
    CEO CTO COO CFO CMO CPO CIO CSO CCO CDO CGO CHO CRO CAIO VP SVP EVP GM PM Founder Co-Founder 联创 合创人 总台长
    院長 總經理 董事長 總裁 會長 創始人 教授 館長 書記 主編 總監 負責人 研究員 秘書長 理事長 處長 局長 部長 校長 所長
    """)

  /// Words before a title that say more of it and belong to it, not to the organisation.
  static let titleModifiers = WordList(
    """
    副 常务 执行 高级 资深 首席 联合 总 名誉 荣誉 特聘 终身 外籍 客座 讲席 兼职 一级 二级 三级 四级 全球 党委 党组 党总支 党支部 纪委 机关 青年 代理 大
    轮值 创会 候任 候补 特邀 特约 驻华 执行副 高级副 常务副 联席 独立 国家级 省级 市级 长江学者 杰出 教授级 正高级 副高级 主任 专职 值班 女 联合创始人兼
    """)

  /// What titles are about: 授权业务负责人, 品牌创始人, 技术总经理.
  static let titleTopics = WordList(
    """
    业务 品牌 内容 技术 产品 市场 运营 授权 投资 商务 研发 发行 制作 战略 数据 人事 人力资源 财务 法务 公关 公共关系 政府事务 公共事务 知识区 传播 媒体 销售 营销
    渠道 合作 生态 创新 创意 设计 美术 艺术 算法 大模型 互联网行业 行业 解决方案 项目 系列 版权 知识产权 海外 国际 公益 教育 用户 增长 安全 AI AIGC
    IP 动画 动漫 游戏 影视 音乐 电竞 数字 数字化 编辑 行政 党务 新闻 宣传 策划 活动 课程 教学 科研 学术 与 和 及 内容与市场 游戏行业 游戏业务 创新业务 南区
    北区 东区 西区 华东区 华南区 华北区 联合 文化 展览 典藏 公共教育 出版 图书 版权运营 市场部
    """)

  /// What a title without an organisation is of: 大会主持人, 节目嘉宾.
  static let occasions = WordList("大会 论坛 会议 活动 晚会 现场 节目 本场 环节 沙龙 项目 国际 国内 全国 中国 世界 著名 知名 资深 青年 本次")

  /// Titles that stand behind a name: 王军教授, 张三先生.
  static let titlesBehind = WordList(
    """
    教授 副教授 研究员 副研究员 研究馆员 院士 老师 先生 女士 博士 主任 副主任 院长 副院长 会长 副会长 总经理 总裁 董事长 馆长 副馆长 局长 副局长 部长 校长
    副校长 书记 主席 秘书长 理事长 所长 处长 导演 讲师 编审 工程师 馆员 总监 律师 社长 区长 市长 台长
    """)

  /// Of these titles, those that say no more than that someone is spoken of politely.
  static let courtesies = WordList("先生 女士 老师")

  /// Those who write the page and take its pictures, and helpers: no speakers.
  static let reporters = WordList(
    """
    记者 实习记者 见习记者 首席记者 通讯员 特约撰稿人 撰稿人 撰稿 作者 文 图 摄影 摄影师 摄影记者 摄 编辑 责任编辑 责编 美编 美术编辑 校对 编译 实习生 文字
    供稿 供图 图片 视频 整理 采写 采访 撰文 值班主任 审核 监审 终审 初审 复审 排版 来源 版式 记者站站长
    """)

  /// What follows a title when it is part of an organisation's name: 委员会, 编辑部, 作家协会.
  static let notAfterTitles = WordList(
    """
    会 部 系 协会 学会 联盟 站 室 助理 处 组 团 班 办公室 级 工作 办 生 学院 单位 联谊会 制 们 奖 人才 队 培养 论坛 峰会 作品 大会 专业 身份 席 负责制
    """)
}
