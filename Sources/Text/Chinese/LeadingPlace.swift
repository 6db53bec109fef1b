/// Places that the names of organisations begin with, and that people leave out: 上海交通大学 is 交大.
package enum LeadingPlace {
  /// Of two characters each: the country, its provinces, and large cities.
  private static let names = """
    中国全国国家中央北京上海天津重庆河北山西辽宁吉林江苏浙江安徽福建江西山东河南湖北湖南广东广西海南四川贵州云南西藏陕西甘肃青海宁夏新疆\
    香港澳门台湾南京苏州无锡杭州宁波温州合肥福州厦门南昌济南青岛郑州武汉长沙广州深圳珠海成都贵阳昆明西安兰州沈阳大连长春太原华东华南华中华北
    """

  private static let all: Set<UInt64> = {
    let scalars = names.unicodeScalars.map { UInt64($0.value) }
    return Set(stride(from: 0, to: scalars.count, by: 2).map { scalars[$0] << 32 | scalars[$0 + 1] })
  }()

  /// Where a name goes on behind its place and 省, 市 or 区; nil where it begins with none, or is no more than it.
  package static func end(in units: Span<FoldedScalar>) -> Int? {
    guard units.count > 3, all.contains(UInt64(units[0].scalar) << 32 | UInt64(units[1].scalar)) else {
      return nil
    }
    let isDivision = "省市区".unicodeScalars.contains { $0.value == units[2].scalar }
    return isDivision ? 3 : 2
  }
}
