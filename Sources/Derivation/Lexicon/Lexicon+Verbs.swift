import Model

extension Lexicon {
  /// What is done by those who contribute, the first the printed word, the second its form.
  static let speechForms: [(words: String, form: Form)] = [
    ("致辞 致词 致开幕辞 致欢迎辞 致欢迎词 致闭幕辞 开幕致辞 欢迎辞 致谢 祝辞 致以", .address),
    ("主旨演讲 主旨发言 主旨报告 主题演讲 主题报告 主题发言 主题分享 特邀报告 大会报告 专题报告 专题演讲 主题讲座", .keynote),
    ("演讲 发言 作了报告 做了报告 发表 作了 做了 作报告 做报告 学术报告 讲座 讲话 宣讲 授课 讲课 开讲 作专题 的报告 为题", .talk),
    ("经验分享 分享经验 分享了经验", .experienceSharing),
    ("介绍 分享 朗读 诵读 展示 汇报 发布了 解读 讲解 推介 路演 讲述 剖析 演示 演绎 详解 解析 展演 呈现 宣读 宣布 公布 报告了", .presentation),
    ("圆桌 座谈 对谈 对话 主持 讨论 探讨 研讨 交流 点评 评议 互动", .panel),
    (
      """
      表示 指出 认为 说 强调 谈 谈了 讲了 聊了 谈到 提出 阐述 阐释 提到 坦言 直言 称 回顾 总结 建议 呼吁 透露 补充 回应 分析 论述 梳理 评价 提醒 回忆 描述 概括 倡议 解释 谈及 畅谈 共话 剖析 展望 探究 解答
      看来 坚信 相信 希望 期待 寄语 感慨 主张 直指 聚焦 围绕 给予 指导 说明 说道 告诉 道出 讲到 坦承 强烈 深入浅出 抛出 肯定 结合 从 以 就 针对 揭示 追溯 归纳 反思 提议 笑言 预测 判断 关注到 致以
      """, .talk
    ),
  ]

  /// Words that are verbs of speech only with something to speak about: 从…角度, 就…. They weigh less.
  static let weakSpeech = WordList(
    "作了 做了 从 以 就 针对 围绕 聚焦 结合 给予 指导 关注到 为题 肯定 致谢 互动 公布 交流 呈现 展示 公布 宣布 希望 期待 讨论 探讨 对话 圆桌")

  /// Words that say that someone was there.
  static let attendance = WordList(
    "出席 参加 参会 到场 到会 莅临 列席 齐聚 见证 共同见证 亮相 合影 陪同 启动仪式 参与 参观 走访 揭牌 签约 剪彩 应邀 颁奖 颁发 受邀 参与了")

  /// What can follow a name: verbs and adverbs in full…
  static let afterNames = WordList(
    """
    表示 指出 认为 介绍 分享 致辞 致词 强调 主持 演讲 发言 进行 提出 阐述 阐释 提到 坦言 直言 回顾 总结 建议 呼吁 透露 补充 回应 分析 论述 梳理 评价 提醒 详细 深入 首先 分别 代表 带来 带领
    发表 围绕 聚焦 结合 通过 出席 参加 共同 先后 讲解 汇报 讨论 展示 宣布 解读 讲述 剖析 演示 推介 谈到 谈及 畅谈 希望 期待 展望 担任 主讲 现场 介绍了 回忆 告诉 说道 探讨 上台 登台 随后 最后
    特别 重点 系统 全面 生动 热情 受邀 应邀 揭牌 签约 启动 发布 开启 担纲 领衔 参与 参会 到会 到场 莅临 率先 还 也 曾 正 已 均 都 则 又 再 便 即 可 要 以及 先生 女士 老师 教授 博士 院士 主任
    共 一行 一同 一道 联袂 联手 倡议 解释 补充道 概括 描述 关注 期望 坚信 相信 寄语 感慨 主张 给予 针对 依次 作为 针对性 逐一 深情 深刻 明确 高度 充分 开场 点评 总结道 笑言 预测 判断 揭示 归纳
    追溯 反思 坦承 称 道 讲 说 谈 做 作 指 提 问 答 写 站 看 聊 曾任 毕业 领读 开讲 授课 赠送 颁奖 颁发 接受 回答 提问 执导 创作 设计 撰写 编著 为大家 向大家 从事 结束
    """)

  /// …and single characters.
  static let particlesAfterNames = WordList(
    "在 从 就 则 也 等 与 和 对 将 以 向 为 并 曾 到 还 作 做 谈 说 讲 及 ， 。 、 ； ： ！ ？ , ) ） ( （ “ 《 【 | ｜ / 用 给 带 把 让 由 是 的 称 率 携 于 受 因 所 既 可 又 来 所 》 ” 」 … — - \u{A0} · 同 兼 出 主 专 现 系 不 先 首 这 应 致"
  )
}
