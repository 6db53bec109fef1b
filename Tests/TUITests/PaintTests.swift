import Explorer
import Foundation
import Testing

@testable import TUI

@Suite struct PaintTests {
  /// Styles that stand side by side and say different things.
  static let neighbours: [(Style, Style)] = [
    (.plain, .selected), (.plain, .match), (.plain, .quote), (.plain, .otherQuote), (.plain, .error),
    (.selected, .selectedMatch), (.match, .selected),
    (.quote, .otherQuote), (.title, .focusedTitle), (.status, .key),
  ]

  @Test(arguments: Look.allCases) func attributesAloneTellNeighboursApart(_ look: Look) {
    for (one, other) in PaintTests.neighbours {
      #expect(
        Paint(one, in: look).attributes != Paint(other, in: look).attributes, "\(one) and \(other)")
    }
  }

  @Test(arguments: Style.allCases) func monochromeHasNoColour(_ style: Style) {
    #expect(Paint(style, in: .monochrome).plain == nil && Paint(style, in: .monochrome).rich == nil)
  }

  @Test(arguments: Style.allCases) func contrastIsNeverDimAndAlwaysSevenToOne(_ style: Style) throws {
    let paint = Paint(style, in: .contrast)
    #expect(!paint.attributes.contains(.dim))
    let colours = try #require(paint.rich)
    let lights = [luminance(colours.text), luminance(colours.background)].sorted()
    #expect((lights[1] + 0.05) / (lights[0] + 0.05) >= 7)
    #expect(paint.plain.map { $0.text != $0.background && $0.background >= 0 } == true)
  }

  /// 4.5:1 is level AA of WCAG. The first eight colours are measured as xterm has them, rounded as they are quoted:
  /// magenta on black has 4.47.
  @Test(arguments: Style.allCases) func coloursAreReadOnTheirBackground(_ style: Style) {
    for (look, grounds) in [(Look.dark, [0.0]), (.light, [1]), (.any, [0, 1])] {
      let paint = Paint(style, in: look)
      for colours in [paint.plain, paint.rich].compactMap({ $0 }) {
        #expect(colours.background == -1)
        for background in grounds {
          let lights = [luminance(colours.text), background].sorted()
          #expect((lights[1] + 0.05) / (lights[0] + 0.05) >= 4.45, "\(style) in \(look)")
        }
      }
    }
  }

  /// 7:1 is level AAA of WCAG; the cube of 256-colour terminals has fixed colours.
  private func luminance(_ colour: Int16) -> Double {
    let cube = Int(colour) - 16
    let levels = [0.0, 95, 135, 175, 215, 255]
    let parts = cube < 0 ? [Int(colour) & 1, Int(colour) >> 1 & 1, Int(colour) >> 2] : []
    let values =
      cube < 0
      ? parts.map { $0 == 0 ? 0 : colour == 4 ? 238 : colour == 7 ? 229 : 205 }
      : [cube / 36, cube / 6 % 6, cube % 6].map { levels[$0] }
    return zip(values, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      let value = part.0 / 255
      return sum + part.1 * (value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
    }
  }
}
