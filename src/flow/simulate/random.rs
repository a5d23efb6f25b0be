//! Random numbers, and the two functions that walking needs, side by side for several customers.

/// How many customers walk side by side: they wait for each other's memory, not for their own.
pub(super) const LANES: usize = 8;

/// Steps from one state of a generator to the next: 2⁶⁴ over the golden ratio, odd.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// Mixes the bits of a state (Steele, Lea & Flood 2014, with the constants of Stafford's variant 13).
const fn mixed(state: u64) -> u64 {
    let a = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let b = (a ^ (a >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    b ^ (b >> 31)
}

/// The state from which the random numbers of a customer go on. Two customers never share one.
pub(super) const fn stream(seed: u64, customer: u64) -> u64 {
    mixed(mixed(seed.wrapping_add(GOLDEN)).wrapping_add(customer))
}

/// The next random number.
#[inline]
pub(super) const fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(GOLDEN);
    mixed(*state)
}

/// −ln u for u from 32 random bits: exponential with mean 1. Right to 1e−7.
///
/// u = m·2^e with m around 1, and ln m = 2 artanh((m−1)/(m+1)), whose series needs four terms there.
#[inline]
pub(super) fn exponential(bits: u32) -> f32 {
    // The middle of the interval that these bits stand for, times 2³¹.
    let u = (bits >> 1) as i32 as f32 + 0.5;
    // Moves the point at which the exponent changes from 1 to √2.
    let shifted = u.to_bits().wrapping_add(0x3f80_0000 - 0x3f35_04f3);
    let e = (shifted >> 23) as i32 - 127;
    let m = f32::from_bits((shifted & 0x007f_ffff) + 0x3f35_04f3);
    let t = (m - 1.0) / (m + 1.0);
    let s = t * t;
    let ln = 2.0 * t * (1.0 + s * (1.0 / 3.0 + s * (0.2 + s * (1.0 / 7.0))));
    ((31 - e) as f32 * std::f32::consts::LN_2 - ln).max(0.0)
}

/// 2^x, kept within ±126. Right to 1e−6 of itself.
#[inline]
pub(super) fn exp2(x: f32) -> f32 {
    /// Adding this rounds to a whole number, which then stands in the lowest bits.
    const ROUND: f32 = 12_582_912.0;
    let x = x.clamp(-126.0, 126.0);
    let whole = x + ROUND;
    let f = (x - (whole - ROUND)) * std::f32::consts::LN_2;
    let exp = 1.0
        + f * (1.0
            + f * (1.0 / 2.0
                + f * (1.0 / 6.0 + f * (1.0 / 24.0 + f * (1.0 / 120.0 + f * (1.0 / 720.0))))));
    f32::from_bits(exp.to_bits().wrapping_add(whole.to_bits() << 23))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_are_exponential() {
        for bits in [0, 1, 2, 77, 1 << 20, 0x5a82_799a, 1 << 31, 3 << 30, u32::MAX] {
            let u = (f64::from(bits >> 1) + 0.5) / f64::from(1_u32 << 31);
            let wrong = f64::from(exponential(bits)) + u.ln();
            assert!(wrong.abs() < 2e-6, "{bits}: {wrong}");
        }
        let n = 1_u32 << 16;
        let all = (0..n).map(|i| f64::from(exponential(i << 16 | 0x8000)));
        let (sum, squares) = all.fold((0.0, 0.0), |(s, q), x| (s + x, q + x * x));
        assert!((sum / f64::from(n) - 1.0).abs() < 1e-4, "{sum}");
        assert!((squares / f64::from(n) - 2.0).abs() < 5e-3, "{squares}");
    }

    #[test]
    fn powers_of_two_are_right() {
        for i in -1260..=1260 {
            let x = i as f32 / 10.0;
            let right = f64::from(x).exp2();
            assert!((f64::from(exp2(x)) / right - 1.0).abs() < 1e-6, "{x}");
        }
        assert!(exp2(-1e9) < 1e-37 && exp2(1e9).is_finite());
    }

    #[test]
    fn customers_have_numbers_of_their_own() {
        let mut states: Vec<u64> = (0..10_000).map(|i| stream(1, i)).collect();
        states.extend((0..10_000).map(|i| stream(2, i)));
        states.sort_unstable();
        states.dedup();
        assert_eq!(states.len(), 20_000);
        let mut state = stream(1, 1);
        let ones: u32 = (0..1000).map(|_| next(&mut state).count_ones()).sum();
        assert!((31_000..33_000).contains(&ones), "{ones}");
    }
}
