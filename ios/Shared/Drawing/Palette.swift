import CompanionKit
import SwiftUI

/// The colours of the app, by day and by night: the same as on the other phone.
enum Palette {
    static var background: Color { color(0xF6F7F9, 0x101317) }
    static var card: Color { color(0xFFFFFF, 0x1B2027) }
    static var soft: Color { color(0xE6EBF2, 0x262D37) }
    static var text: Color { color(0x14181F, 0xEEF1F5) }
    static var quiet: Color { color(0x4A5463, 0xB4BDC9) }
    static var accent: Color { color(0x0A4A8C, 0xA9D0FA) }
    static var onAccent: Color { color(0xFFFFFF, 0x06213D) }
    static var edge: Color { color(0x4A5463, 0xB4BDC9) }

    static func ink(_ tone: Tone) -> Color {
        switch tone {
        case .plain: text
        case .good: color(0x0B5D33, 0x9BE3B5)
        case .careful: color(0x6B4300, 0xFFD58A)
        case .bad: color(0x8C1420, 0xFFB3B8)
        case .unknown: color(0x3F4650, 0xC9D0DA)
        }
    }

    static func paper(_ tone: Tone) -> Color {
        switch tone {
        case .plain: card
        case .good: color(0xDDF3E4, 0x12351F)
        case .careful: color(0xFFEFCF, 0x3A2A08)
        case .bad: color(0xFDE3E4, 0x451519)
        case .unknown: color(0xE4E7EC, 0x2A3039)
        }
    }

    private static func color(_ day: UInt32, _ night: UInt32) -> Color {
        Color(
            uiColor: UIColor { traits in
                UIColor(rgb: traits.userInterfaceStyle == .dark ? night : day)
            })
    }
}

extension UIColor {
    fileprivate convenience init(rgb: UInt32) {
        let part = { (shift: UInt32) in CGFloat(rgb >> shift & 0xFF) / 255 }
        self.init(red: part(16), green: part(8), blue: part(0), alpha: 1)
    }
}
