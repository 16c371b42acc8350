//! A chain of states with features: a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001), learned by AdaGrad on the
//! exact likelihood of all chains of states that are allowed.

use crate::random::{Random, mix};

/// No chain has more states: one per column and one for none.
pub(crate) const MOST_STATES: usize = 16;
/// Times every chain is read, and the first step of AdaGrad; it falls to a fifth.
const EPOCHS: usize = 20;
const RATE: f32 = 0.06;
/// Share of features left out at each reading, and of readings without what is remembered, as in the model of single values.
const DROPPED: f32 = 0.4;
const FORGOTTEN: f32 = 0.5;
/// Gradients below this change nothing and are not carried out.
const NOTHING: f32 = 1e-3;

/// What is known of each place in a chain.
#[derive(Clone, Debug, Default)]
pub(crate) struct Links {
    /// Numbers of the features of all places, one list behind the other.
    features: Vec<u32>,
    starts: Vec<u32>,
    /// What is remembered of each place, as numbers too.
    marks: Vec<Vec<u32>>,
    /// Which sort of step leads into each place.
    steps: Vec<u8>,
}

impl Links {
    pub(crate) fn len(&self) -> usize {
        self.steps.len()
    }

    pub(crate) fn push(&mut self, features: impl Iterator<Item = u32>, marks: Vec<u32>, step: u8) {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        self.features.extend(features);
        self.starts.push(self.features.len() as u32);
        self.marks.push(marks);
        self.steps.push(step);
    }

    fn of(&self, place: usize) -> &[u32] {
        &self.features[self.starts[place] as usize..self.starts[place + 1] as usize]
    }
}

/// A chain to learn from: per place, the states that are allowed, as bits.
pub(crate) struct Lesson<'a> {
    pub(crate) links: &'a Links,
    pub(crate) allowed: &'a [u16],
}

/// The weights.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Chain {
    pub(crate) states: usize,
    /// Sorts of steps.
    pub(crate) steps: usize,
    /// Per feature and state.
    pub(crate) weights: Vec<f32>,
    /// Per sort of step, state before (the last one: none) and state.
    pub(crate) moves: Vec<f32>,
}

/// The likeliest states, how likely each is, and how likely all of them are, as a logarithm.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Path {
    pub(crate) states: Vec<u8>,
    pub(crate) chances: Vec<f32>,
    pub(crate) log_chance: f32,
}

type Row = [f32; MOST_STATES];
const NEVER: f32 = -1e9;

impl Chain {
    pub(crate) fn new(states: usize, steps: usize, features: usize) -> Chain {
        let states = states.min(MOST_STATES);
        let (weights, moves) = (vec![0.0; features * states], vec![0.0; steps * (states + 1) * states]);
        Chain { states, steps, weights, moves }
    }

    fn step(&self, sort: u8, from: usize, to: usize) -> f32 {
        self.moves[(usize::from(sort) * (self.states + 1) + from) * self.states + to]
    }

    /// Scores of all states at all places.
    fn scores(&self, links: &Links, keep: &impl Fn(u32) -> bool, scale: f32, remembers: bool) -> Vec<Row> {
        let row = |number: u32| self.weights.get(number as usize * self.states..).unwrap_or_default();
        let of = |place: usize| {
            let mut scores = [0.0; MOST_STATES];
            for &number in links.of(place).iter().filter(|number| keep(**number)) {
                scores.iter_mut().zip(row(number)).take(self.states).for_each(|(s, w)| *s += w * scale);
            }
            for &number in links.marks[place].iter().filter(|_| remembers) {
                scores.iter_mut().zip(row(number)).take(self.states).for_each(|(s, w)| *s += w);
            }
            scores
        };
        (0..links.len()).map(of).collect()
    }

    /// The likeliest chain of states.
    pub(crate) fn best(&self, links: &Links) -> Path {
        let count = links.len();
        if count == 0 || self.states == 0 {
            return Path::default();
        }
        let scores = self.scores(links, &|_| true, 1.0, true);
        let (mut best, mut back) = (vec![[NEVER; MOST_STATES]; count], vec![[0u8; MOST_STATES]; count]);
        for place in 0..count {
            for to in 0..self.states {
                let (mut top, mut whence) = (NEVER, 0);
                if place == 0 {
                    top = self.step(links.steps[0], self.states, to);
                } else {
                    let before: Row = best[place - 1];
                    for (from, before) in before.iter().enumerate().take(self.states) {
                        let score = before + self.step(links.steps[place], from, to);
                        if score > top {
                            (top, whence) = (score, from as u8);
                        }
                    }
                }
                (best[place][to], back[place][to]) = (top + scores[place][to], whence);
            }
        }
        let ends = (0..self.states).map(|state| (state, best[count - 1][state]));
        let (mut state, score) = ends.fold((0, NEVER), |top, it| if it.1 > top.1 { it } else { top });
        let mut states = vec![0u8; count];
        for place in (0..count).rev() {
            states[place] = state as u8;
            state = usize::from(back[place][state]);
        }
        let sums = Sums::new(self, links, &scores, None);
        let chances = states.iter().enumerate().map(|(place, s)| sums.chance(place, usize::from(*s)));
        Path { chances: chances.collect(), log_chance: (score - sums.total).min(0.0), states }
    }
}

/// Sums over all chains of states, forward and backward, as logarithms.
struct Sums {
    forward: Vec<Row>,
    backward: Vec<Row>,
    total: f32,
}

impl Sums {
    /// With `allowed` over those chains only.
    fn new(chain: &Chain, links: &Links, scores: &[Row], allowed: Option<&[u16]>) -> Sums {
        let (count, states) = (links.len(), chain.states);
        let may = |place: usize, state: usize| {
            allowed.is_none_or(|it| it.get(place).is_none_or(|bits| bits >> state & 1 == 1))
        };
        let mut forward = vec![[NEVER; MOST_STATES]; count];
        let mut backward = vec![[NEVER; MOST_STATES]; count];
        for place in 0..count {
            for to in (0..states).filter(|to| may(place, *to)) {
                let before = match place {
                    0 => chain.step(links.steps[0], states, to),
                    _ => log_sum(states, |from| {
                        forward[place - 1][from] + chain.step(links.steps[place], from, to)
                    }),
                };
                forward[place][to] = before + scores[place][to];
            }
        }
        for place in (0..count).rev() {
            for from in (0..states).filter(|from| may(place, *from)) {
                backward[place][from] = match links.steps.get(place + 1) {
                    None => 0.0,
                    Some(step) => log_sum(states, |to| {
                        chain.step(*step, from, to) + scores[place + 1][to] + backward[place + 1][to]
                    }),
                };
            }
        }
        let total = forward.last().map_or(0.0, |last| log_sum(states, |state| last[state]));
        Sums { forward, backward, total }
    }

    fn chance(&self, place: usize, state: usize) -> f32 {
        (self.forward[place][state] + self.backward[place][state] - self.total).exp().clamp(0.0, 1.0)
    }
}

fn log_sum(states: usize, of: impl Fn(usize) -> f32) -> f32 {
    let mut terms = [NEVER; MOST_STATES];
    (0..states).for_each(|state| terms[state] = of(state));
    let most = terms.iter().copied().fold(NEVER, f32::max);
    let sum: f32 =
        terms[..states].iter().filter(|term| **term > NEVER / 2.0).map(|term| (term - most).exp()).sum();
    if sum > 0.0 { most + sum.ln() } else { NEVER }
}

/// Weights in the making, with the squares that AdaGrad keeps.
struct Descent {
    rate: f32,
    weights: Vec<f32>,
    moves: Vec<f32>,
}

fn descend(weight: &mut f32, square: &mut f32, rate: f32, gradient: f32) {
    *square += gradient * gradient;
    *weight -= rate * gradient / (square.sqrt() + 1e-3);
}

/// Learns the weights of `features` features, those of marks included.
pub(crate) fn learn(states: usize, steps: usize, features: usize, lessons: &[Lesson], seed: u64) -> Chain {
    let mut chain = Chain::new(states, steps, features);
    let squares = (vec![0.0; chain.weights.len()], vec![0.0; chain.moves.len()]);
    let mut descent = Descent { rate: RATE, weights: squares.0, moves: squares.1 };
    let mut random = Random::new(seed);
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    let (mut mean, mut summed) = (None::<Chain>, 0.0);
    for epoch in 0..EPOCHS {
        random.shuffle(&mut order);
        descent.rate = RATE * (1.0 - 0.8 * epoch as f32 / EPOCHS as f32);
        for &i in &order {
            let remembers = random.unit() >= FORGOTTEN;
            chain.read(&mut descent, &lessons[i], random.word(), remembers);
        }
        if 2 * epoch >= EPOCHS {
            summed += 1.0;
            match &mut mean {
                Some(mean) => mean.draw_towards(&chain, 1.0 / summed),
                None => mean = Some(chain.clone()),
            }
        }
    }
    mean.unwrap_or(chain)
}

impl Chain {
    fn draw_towards(&mut self, other: &Chain, share: f32) {
        let draw = |own: &mut Vec<f32>, other: &[f32]| {
            own.iter_mut().zip(other).for_each(|(own, other)| *own += share * (other - *own));
        };
        draw(&mut self.weights, &other.weights);
        draw(&mut self.moves, &other.moves);
    }

    fn read(&mut self, descent: &mut Descent, lesson: &Lesson, salt: u64, remembers: bool) {
        let links = lesson.links;
        if links.len() == 0 {
            return;
        }
        let limit = (DROPPED * 65536.0) as u64;
        let keep = |number: u32| mix(salt ^ u64::from(number)) & 0xFFFF >= limit;
        let scores = self.scores(links, &keep, 1.0 / (1.0 - DROPPED), remembers);
        let free = Sums::new(self, links, &scores, None);
        let bound = Sums::new(self, links, &scores, Some(lesson.allowed));
        // A truth that no chain of states can tell teaches nothing.
        if bound.total < NEVER / 2.0 {
            return;
        }
        self.read_moves(descent, links, &scores, &free, &bound);
        for place in 0..links.len() {
            let mut errors = [0.0; MOST_STATES];
            for (state, error) in errors.iter_mut().enumerate().take(self.states) {
                *error = free.chance(place, state) - bound.chance(place, state);
            }
            if errors.iter().all(|error| error.abs() < NOTHING) {
                continue;
            }
            let own = links.of(place).iter().filter(|number| keep(**number));
            for &number in own.chain(links.marks[place].iter().filter(|_| remembers)) {
                let at = number as usize * self.states;
                for (state, error) in errors.iter().enumerate().filter(|(_, error)| error.abs() >= NOTHING) {
                    if let (Some(weight), Some(square)) =
                        (self.weights.get_mut(at + state), descent.weights.get_mut(at + state))
                    {
                        descend(weight, square, descent.rate, *error);
                    }
                }
            }
        }
    }

    fn read_moves(
        &mut self,
        descent: &mut Descent,
        links: &Links,
        scores: &[Row],
        free: &Sums,
        bound: &Sums,
    ) {
        let states = self.states;
        let mut errors = vec![0.0; self.moves.len()];
        for (place, step) in links.steps.iter().enumerate() {
            for (to, own) in scores[place].iter().enumerate().take(states) {
                let at = |from: usize| (usize::from(*step) * (states + 1) + from) * states + to;
                if place == 0 {
                    errors[at(states)] += free.chance(0, to) - bound.chance(0, to);
                    continue;
                }
                for from in 0..states {
                    let both = |sums: &Sums| {
                        let log = sums.forward[place - 1][from] + own + sums.backward[place][to];
                        (log + self.moves[at(from)] - sums.total).exp()
                    };
                    errors[at(from)] += both(free) - both(bound);
                }
            }
        }
        for (at, error) in errors.iter().enumerate().filter(|(_, error)| error.abs() >= NOTHING) {
            descend(&mut self.moves[at], &mut descent.moves[at], descent.rate, *error);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A letter is its own feature, and the step to a c is another one than to other letters.
    fn links(letters: &str) -> Links {
        let mut links = Links::default();
        letters.bytes().for_each(|letter| {
            links.push([u32::from(letter - b'a')].into_iter(), vec![], u8::from(letter == b'c'))
        });
        links
    }

    #[test]
    fn states_are_learned_from_their_features_and_from_one_another() {
        // What c is depends on what stands before it.
        let texts =
            [("acbc", [0, 0, 1, 1]), ("bcac", [1, 1, 0, 0]), ("bcbc", [1, 1, 1, 1]), ("acac", [0, 0, 0, 0])];
        let read: Vec<(Links, Vec<u16>)> = texts
            .iter()
            .map(|(text, states)| (links(text), states.iter().map(|s| 1 << s).collect()))
            .collect();
        let often = (0..10).flat_map(|_| &read);
        let lessons: Vec<Lesson> = often.map(|(links, allowed)| Lesson { links, allowed }).collect();
        let chain = learn(2, 2, 3, &lessons, 1);
        for (text, states) in texts {
            let path = chain.best(&links(text));
            assert_eq!(path.states, states.map(|s| s as u8), "{text}");
            assert!(path.log_chance <= 0.0 && path.log_chance.is_finite());
        }
    }

    #[test]
    fn chances_of_all_chains_add_up() {
        let mut chain = Chain::new(3, 2, 3);
        chain.weights.iter_mut().zip(0..).for_each(|(w, i)| *w = (i % 5) as f32 * 0.3);
        chain.moves.iter_mut().zip(0..).for_each(|(w, i)| *w = (i % 4) as f32 * 0.2);
        let links = links("abca");
        let scores = chain.scores(&links, &|_| true, 1.0, true);
        let sums = Sums::new(&chain, &links, &scores, None);
        for place in 0..4 {
            let all: f32 = (0..3).map(|state| sums.chance(place, state)).sum();
            assert!((all - 1.0).abs() < 1e-4, "{all}");
        }
    }

    #[test]
    fn nothing_to_learn_from_is_no_reason_to_fail() {
        assert_eq!(learn(0, 0, 0, &[], 1).best(&links("ab")), Path::default());
        assert_eq!(learn(2, 2, 0, &[], 1).best(&links("ab")).states.len(), 2);
        assert_eq!(Chain::new(2, 1, 3).best(&Links::default()), Path::default());
    }
}
