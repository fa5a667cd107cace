//! Pushes labels apart, as little as need be.

/// A label that wants to be at a height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Wish {
    /// Where its centre would be best.
    pub centre: f64,
    /// Its height, with its share of the gap.
    pub height: f64,
}

/// Labels that touch and move as one.
struct Block {
    members: Vec<usize>,
    height: f64,
    /// The sum, over the members, of where the block's top would be if that member had its wish.
    tops: f64,
}

/// Returns the centres at which no two labels overlap, in the order of `wishes`.
///
/// They lie between `top` and `bottom` as long as all the heights together do.
/// Labels that touch form a block which stands at the mean of its members' wishes.
pub(super) fn spread(wishes: &[Wish], top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|a, b| wishes[*a].centre.total_cmp(&wishes[*b].centre).then(a.cmp(b)));

    let place = |block: &Block| (block.tops / block.members.len() as f64).min(bottom - block.height).max(top);
    let mut blocks: Vec<Block> = Vec::new();
    for index in order {
        let Wish { centre, height } = wishes[index];
        let mut block = Block { members: vec![index], height, tops: centre - height / 2.0 };
        while let Some(above) = blocks.pop_if(|above| place(above) + above.height > place(&block)) {
            block = join(above, block);
        }
        blocks.push(block);
    }

    let mut centres = vec![0.0; wishes.len()];
    for block in &blocks {
        let mut edge = place(block);
        for index in &block.members {
            centres[*index] = edge + wishes[*index].height / 2.0;
            edge += wishes[*index].height;
        }
    }
    centres
}

fn join(mut above: Block, below: Block) -> Block {
    above.tops += below.tops - above.height * below.members.len() as f64;
    above.height += below.height;
    above.members.extend(below.members);
    above
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::chart::reading::Dice;

    #[test]
    fn labels_with_room_keep_their_wish() {
        let wishes = [Wish { centre: 80.0, height: 10.0 }, Wish { centre: 20.0, height: 10.0 }];
        assert_eq!(spread(&wishes, 0.0, 100.0), [80.0, 20.0]);
    }

    #[test]
    fn labels_at_one_height_stand_around_it() {
        let wishes = [Wish { centre: 50.0, height: 10.0 }; 3];
        assert_eq!(spread(&wishes, 0.0, 100.0), [40.0, 50.0, 60.0]);
    }

    #[test]
    fn labels_never_overlap_nor_leave() {
        let mut dice = Dice(7);
        for _ in 0..2000 {
            let count = dice.below(6) + 1;
            let wishes: Vec<Wish> =
                (0..count).map(|_| Wish { centre: dice.below(400) as f64 - 50.0, height: (dice.below(48) + 2) as f64 }).collect();
            let mut spans: Vec<(f64, f64)> = spread(&wishes, 0.0, 300.0)
                .iter()
                .zip(&wishes)
                .map(|(at, wish)| (at - wish.height / 2.0, at + wish.height / 2.0))
                .collect();
            spans.sort_by(|a, b| a.0.total_cmp(&b.0));
            assert!(spans.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 1e-6), "{wishes:?}");
            assert!(spans[0].0 >= -1e-6 && spans[spans.len() - 1].1 <= 300.0 + 1e-6, "{wishes:?}");
        }
    }
}
