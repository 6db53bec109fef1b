import System

/// The types of JSON values.
public enum JSONType: Sendable, Equatable {
  case object, array, string, number, boolean, null

  package var name: Phrase {
    switch self {
    case .object: Phrase("对象 {…}", "an object {…}")
    case .array: Phrase("数组 […]", "an array […]")
    case .string: Phrase("字符串", "a string")
    case .number: Phrase("数字", "a number")
    case .boolean: Phrase("true/false", "true/false")
    case .null: Phrase("null", "null")
    }
  }
}

/// The ways in which a text is no JSON.
public enum JSONFault: Sendable, Equatable {
  case unexpectedEnd, unexpectedCharacter, keyExpected, colonExpected, commaMissing, commaExpected,
    trailingComma
  case trailingText, unclosedString, controlCharacter, badEscape, loneSurrogate, leadingZero, tooDeep

  package var message: Phrase {
    switch self {
    case .unexpectedEnd: Phrase("文件到此中断", "the file ends here in the middle of a value")
    case .unexpectedCharacter: Phrase("此处应为一个值", "a value is expected here")
    case .keyExpected: Phrase("此处应为加引号的键名", "a key in quotes is expected here")
    case .colonExpected: Phrase("键名后缺冒号", "a colon is missing after the key")
    case .commaMissing: Phrase("缺逗号", "comma missing")
    case .commaExpected: Phrase("此处缺逗号或收尾括号", "a comma or the closing bracket is missing here")
    case .trailingComma: Phrase("末项之后多一个逗号，请删去", "a comma after the last element; take it out")
    case .trailingText: Phrase("JSON 已结束，其后多出文字", "text after the end of the JSON")
    case .unclosedString: Phrase("字符串没有收尾引号", "a string without its closing quote")
    case .controlCharacter:
      Phrase("字符串里有裸控制字符，请写作 \\u 转义", "a raw control character in a string; write it as a \\u escape")
    case .badEscape: Phrase("转义写法不对", "not a valid escape")
    case .loneSurrogate: Phrase("\\u 转义的代理对不成对", "a \\u escape with half a surrogate pair")
    case .leadingZero: Phrase("数字不能以 0 开头", "a number must not start with 0")
    case .tooDeep:
      Phrase(
        "嵌套超过 \(JSONReader.deepest) 层", "more than \(JSONReader.deepest) levels of nesting")
    }
  }
}
