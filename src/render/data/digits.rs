//! Numbers and days in digits, straight into the text that they stand in.

use jiff::civil::Date;

use crate::quantity::Decimal;

/// Writes a number with all its places, as its own `Display` does.
pub fn number(value: Decimal, out: &mut String) {
    let Ok(mut rest) = u64::try_from(value.mantissa().unsigned_abs()) else {
        return out.push_str(&value.to_string());
    };
    // 20 digits hold the greatest u64; more places than that are zeros in front.
    let (mut digits, mut start) = ([b'0'; 32], 32);
    let places = value.scale() as usize;
    while rest > 0 || 32 - start <= places {
        start -= 1;
        digits[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    if value.is_sign_negative() {
        out.push('-');
    }
    let (whole, part) = digits[start..].split_at(32 - start - places);
    out.extend(whole.iter().copied().map(char::from));
    if !part.is_empty() {
        out.push('.');
        out.extend(part.iter().copied().map(char::from));
    }
}

/// Writes a day as `2018-03-31`.
pub fn day(date: Date, out: &mut String) {
    let Ok(year @ 0..=9999) = u16::try_from(date.year()) else {
        return out.push_str(&date.to_string());
    };
    let two = |out: &mut String, n: u16| out.extend([n / 10, n % 10].map(|digit| char::from(b'0' + digit as u8)));
    two(out, year / 100);
    two(out, year % 100);
    for part in [date.month(), date.day()] {
        out.push('-');
        two(out, part.unsigned_abs().into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut String)) -> String {
        let mut out = String::new();
        write(&mut out);
        out
    }

    #[test]
    fn numbers_are_written_as_they_write_themselves() {
        for mantissa in [0, 1, -1, 5, 10, -99, 100, 12_345, -1_000_000, i64::MAX, i64::MIN] {
            for scale in [0, 1, 2, 5, 19, 20, 28] {
                let value = Decimal::new(mantissa, scale);
                assert_eq!(written(|out| number(value, out)), value.to_string(), "{mantissa} with {scale} places");
            }
        }
        for value in [Decimal::MAX, Decimal::MIN, -Decimal::ZERO] {
            assert_eq!(written(|out| number(value, out)), value.to_string());
        }
    }

    #[test]
    fn days_are_written_as_they_write_themselves() {
        for date in [jiff::civil::date(2018, 3, 31), jiff::civil::date(1, 1, 1), jiff::civil::date(-44, 3, 15), Date::MAX] {
            assert_eq!(written(|out| day(date, out)), date.to_string());
        }
    }
}
