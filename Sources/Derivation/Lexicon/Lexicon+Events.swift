import Model

extension Lexicon {
  /// Words that the name of a meeting ends with.
  static let eventNouns = WordList(
    """
    论坛 高峰论坛 主论坛 分论坛 高端论坛 发展论坛 峰会 高峰会 大会 年会 研讨会 研讨 座谈会 交流会 通气会 发布会 分享会 对话会 推介会 沙龙 博览会 展览会 交易会 洽谈会 展会
    讲座 工作坊 学术会议 会议 圆桌会议 启动仪式 开幕式 闭幕式 揭牌仪式 签约仪式 讨论会 报告会 见面会 恳谈会 茶话会 音乐节 艺术节 电影节 文化节 动漫节 科技节 设计周 文化周
    活动周 嘉年华 双年展 艺博会 文博会 进博会 服贸会 数博会 高交会 书展 动漫展 游戏展 开放日 训练营 研修班 大讲堂 公开课 主题日 思享会 圆桌论坛 青年论坛 私享会 茶会 读书会 首发式
    颁奖典礼 颁奖礼 成立大会 成立仪式 评审会 专家会 闭门会 对谈 大展 特展 艺术展 展览 作品展 主题展 文化展 摄影展 三年展 盛典 创投会 路演 論壇 大會 峰會 研討會
    """)

  /// Names of parts of a meeting; they name a forum only with something before them.
  static let partNouns = WordList(
    "圆桌论坛 圆桌会议 圆桌讨论 主旨论坛 主论坛 分论坛 圆桌对话 圆桌座谈 圆桌 座谈 主旨演讲 对谈 讨论 研讨 讲座 会议 路演 展 沙龙 工作坊 公开课")

  /// What is shown and not said: it is what an article is about only where it begins with it.
  static let shows = WordList("大展 特展 艺术展 展览 作品展 主题展 文化展 摄影展 三年展 双年展 动漫展 游戏展 书展")

  /// Verbs that say that a meeting takes place.
  static let holding = WordList(
    """
    召开 举行 举办 开幕 启幕 闭幕 落幕 收官 拉开帷幕 拉开序幕 圆满结束 圆满落幕 圆满举行 成功举办 成功举行 隆重举行 隆重开幕 正式举行 开启 来袭 展现了 亮相 登陆 如期而至 定档 圆满举办 举办在即 走进 举行了
    召開 舉行 舉辦 開幕 开讲 顺利举行 顺利举办 正式开幕 盛大开幕 盛大启幕 开展 揭幕 在即
    """)

  /// Words that end the name of a meeting to the left: what stands before them is not part of it.
  static let beforeEvents = WordList(
    """
    在 由 的 了 于 为 是 将 本届 本次 此次 该 这次 这场 一场 举办 召开 主办 举行 参加 出席 承办 协办 参与 关于 作为 随着 其中 包括 以及 还有 围绕 期间 今年 去年 明年 昨日 今日 昨天 今天 近日
    日前 当天 当日 上午 下午 分别 带来 开启 推出 发起 打造 下半场 上半场 新增 多场 系列 各类 相关 举办了 召开了 迎来 共同 见证 走进 旗下 重磅 一年一度 首先 刚刚 此前 同期 同时 本场 开展 会议
    两大 两个 多个 三大 四大 五大 每年 主题 海内外 业内 进行 并 发布 公布 讲述 之一 表示 一个 一次 全部 整体 或 还 首场 这个 那场 启动 完成 邀请 宣布 等 主持 配合 相聚 齐聚 余位 余名
    """)

  /// Words that hold one of these and part nothing.
  static let keptBeforeEvents = WordList("华为 自由 理由 现在 存在 认为 成为 将来 将军 了解 为了 等级 高等 平等 还原 于都 是非 目的 的士 由来 合并")

  /// Labels of the lines of a meeting's agenda: 会议时间：….
  static let agendaLabels: [(label: String, field: AgendaField)] = [
    ("会议名称", .name), ("活动名称", .name), ("论坛名称", .name), ("大会名称", .name), ("展览名称", .name), ("沙龙名称", .name),
    ("讲座名称", .name),
    ("会议时间", .date), ("活动时间", .date), ("论坛时间", .date), ("大会时间", .date), ("举办时间", .date), ("展览时间", .date),
    ("讲座时间", .date), ("时间", .date),
    ("会议地点", .venue), ("活动地点", .venue), ("论坛地点", .venue), ("大会地点", .venue), ("举办地点", .venue),
    ("展览地点", .venue), ("讲座地点", .venue), ("地点", .venue),
    ("会议主题", .theme), ("活动主题", .theme), ("论坛主题", .theme), ("大会主题", .theme), ("展览主题", .theme),
    ("沙龙主题", .theme), ("主题", .theme),
  ]

  enum AgendaField { case name, date, venue, theme }

  /// What an organisation does for a meeting, by the printed word.
  static let roles = Glossary<Role>([
    "联合主办 共同主办 共同举办 联合举办 联袂主办 携手主办 合作举办 联合发起 共同发起 联办 合办": .jointHost,
    "主办 举办 发起 主持召开 召开 举行": .host,
    "承办 联合承办 具体承办 共同承办 执行 筹办": .organiser,
    "协办 联合协办 共同协办 协同举办": .coOrganiser,
    "指导 共同指导 联合指导": .guide,
    "支持 特别支持 联合支持 共同支持 战略支持 学术支持 媒体支持 提供支持 赞助 冠名 支持单位": .support,
  ])

  /// Those that say a role by themselves; the others need one of these beside them, or 由 before and a meeting behind.
  static let plainRoles = WordList(
    "主办 联合主办 共同主办 联袂主办 携手主办 承办 联合承办 共同承办 具体承办 协办 联合协办 共同协办 共同举办 联合举办 合作举办 联办 合办")

  /// Labels before the organisations of a role: 主办单位：….
  static let roleLabels: [(label: String, role: Role)] = [
    ("联合主办单位", .jointHost), ("联合主办方", .jointHost), ("联合主办", .jointHost), ("主办单位", .host), ("主办方", .host),
    ("主办", .host), ("承办单位", .organiser), ("承办方", .organiser),
    ("联合承办单位", .organiser), ("联合承办", .organiser), ("承办", .organiser), ("执行单位", .organiser),
    ("执行承办", .organiser), ("协办单位", .coOrganiser), ("协办方", .coOrganiser), ("协办", .coOrganiser),
    ("指导单位", .guide), ("指导", .guide), ("学术指导", .guide), ("支持单位", .support), ("支持媒体", .support),
    ("媒体支持", .support), ("特别支持", .support), ("学术支持", .support), ("合作媒体", .support),
    ("战略支持", .support), ("支持", .support), ("合作单位", .support), ("发起单位", .host),
  ]
}
