import Model

/// How far the user has moved the border between the lists and the detail pane, in columns, for each form of the
/// screen.
struct BorderOffset: Sendable, Equatable {
  private var normal = 0
  private var wide = 0

  /// The columns by which a list is wider than the layout makes it; less than 0 where it is narrower. Other forms have
  /// no border.
  subscript(form: Layout.Form) -> Int {
    get { form == .wide ? wide : form == .normal ? normal : 0 }
    set {
      switch form {
      case .wide: wide = newValue
      case .normal: normal = newValue
      case .narrow, .tiny: break
      }
    }
  }
}

extension State {
  /// Columns that one step moves the border by.
  private static let step = 2

  /// Makes the lists wider by steps, or narrower, as far as lists and detail pane keep their least.
  mutating func moveBorder(by steps: Int) {
    let form = Layout(self).form
    guard form == .wide || form == .normal, !isMaximised else {
      return message = Message(text: UIText.noBorder)
    }
    let before = columnsOfList
    borderOffset[form] += steps * State.step
    // At a limit of the layout the border stays, and does not go on unseen.
    if columnsOfList == before {
      borderOffset[form] -= steps * State.step
      message = Message(text: UIText.borderStays)
    }
  }

  mutating func resetBorder() {
    borderOffset = BorderOffset()
    message = Message(text: UIText.borderReset)
  }

  /// The columns of the first list.
  private var columnsOfList: Int {
    let layout = Layout(self)
    return Kind.listed.lazy.compactMap { layout.frame(of: .list($0))?.columns }.first ?? 0
  }
}
