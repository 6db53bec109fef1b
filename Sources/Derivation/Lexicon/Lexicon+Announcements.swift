import Model

extension Lexicon {
  /// Verbs that announce, with how far what they announce has come.
  static let announcing = Glossary<Status>([
    "启动 启动了 推出 推出了 发布 发布了 上线 上线了 首发 首次发布 首次推出 揭牌成立 成立 成立了 揭牌 开通 全新升级 全新升级了 升级 升级了 完成 完成了 问世 公布了 揭幕 正式上线 共创 打造 打造了 开放 研发了 开发了 建成 建成了 开源 开源了":
      .launched,
    "发起 发起了 共同发起 联合发起 倡议发起 设立 设立了 组建 组建了 共建 创办 创办了 创建 筹建": .initiated,
    "签署 签署了 签订 签订了 签约 达成 达成了": .signed,
    "举办 举办了 开展 开展了 举行 举行了": .held,
    "分享 分享了 介绍 介绍了 展示 展示了 亮相 演示了": .shared,
    "宣布 宣布了 合作 带来 带来了": .announced,
  ])

  /// Verbs that announce only what is called a plan, a project and the like, or what stands in quotation marks before such a word.
  static let weakAnnouncing = WordList(
    "分享 分享了 介绍 介绍了 展示 展示了 演示了 宣布 宣布了 合作 举办 举办了 开展 开展了 举行 举行了 完成 完成了 打造 打造了 带来 带来了 开放 亮相 共建 升级 升级了 设立 设立了 组建 研发了 开发了 建成 建成了 达成 签约 创办 创办了 创建"
  )

  /// Words before a verb that say that it is yet to come.
  static let coming = WordList("将 还将 将会 即将 拟 计划于 计划在 未来将 也将 届时将 并将 将于 将在 有望")

  /// What is announced, by the word that its name ends with.
  static let announced = Glossary<Category>([
    "计划 行动 行动计划 工程 方案 赛道 专项 扶持计划 培养计划 倡议 倡议书 宣言 机制": .programme,
    "项目 专题 系列项目 重点项目": .project,
    "平台 系统 产品 套装 手机壳 机器人 大模型 模型 应用 小程序 App APP 数据库 引擎 软件 终端 眼镜 芯片 工具 助手 智能体 数字人 图谱 知识库 语料库 数据集 丛书 图书 新书 专辑 游戏 短剧 动画片 动画 纪录片 影片 电影 剧集 文创 品牌 客户端 云平台 资源库 素材库 元宇宙 一体机":
      .product,
    "大赛 比赛 挑战赛 竞赛 联赛 公开赛 邀请赛 征集 征集活动 评选 创作大赛 创新大赛 锦标赛 赛事 杯": .competition,
    "展览 联展 特展 大展 作品展 艺术展 主题展 展演 巡展 成果展 画展 摄影展 文物展 文献展 个展 双年展 购物节": .exhibition,
    "工作坊 训练营 研修班 夏令营 公开课 实训营": .workshop,
    "服务 矩阵 服务矩阵 专区": .service,
    "联盟 基地 中心 实验室 联合实验室 研究院 研究中心 创新中心 专委会 专业委员会 协会 学会 基金会 基金 博物馆 美术馆 工作室 委员会 研究所 联合体 共同体 孵化器 产业园 智库 分会 服务站 学院":
      .organisation,
    "报告 白皮书 蓝皮书 绿皮书 指数 榜单 标准 指南 手册 名录 案例集 规范 年鉴 研究报告": .report,
    "协议 合作协议 战略合作协议 框架协议 备忘录 战略合作 联动合作 合作 合同 意向书": .agreement,
  ])

  /// What articles of the trade are about.
  static let topics = WordList(
    """
    人工智能 生成式人工智能 AIGC 大模型 多模态 元宇宙 虚拟现实 增强现实 数字人 数字人文 数字文创 数字文旅 数字化 文创 文旅 文旅融合 动漫 动画 游戏 电竞 影视 短剧 短视频 直播 IP 知识产权 版权 非遗 文化遗产
    文化出海 出海 国潮 新质生产力 产教融合 产学研 人才培养 数字艺术 沉浸式体验 沉浸式 虚拟体育 数字出版 古籍 知识图谱 区块链 数字藏品 云计算 大数据 机器人 智能硬件 创意设计 文化产业 文化创意 数字经济 数字娱乐 博物馆
    网络文学 音乐 艺术教育 美育 乡村振兴 城市更新 公共文化 数字孪生 智慧旅游 学科融合 文化传承 传统文化 科技创新 未成年人保护 教育数字化 传播 设计教育 艺术科技 脑机接口 具身智能 算力 数据要素
    """)
}
