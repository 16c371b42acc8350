//! People who answered alike: k-means with a beginning that is not left to chance, so that the same ballots make the same clusters.
//!
//! How many there are is chosen by the mean silhouette (Rousseeuw 1987); below 0.25 no clusters stand out (Kaufman & Rousseeuw 1990).

use super::{Ballot, FEWEST_SHARES, View};

/// Clusters are looked for from so many ballots on (`4-people.md`, section 2).
pub const FEWEST_CLUSTERED: usize = 30;
/// More clusters than these nobody keeps apart.
const MOST: usize = 5;
/// The mean silhouette from which on clusters stand out.
const STANDS_OUT: f64 = 0.25;
/// Rounds after which k-means is taken as it is; it settles in far fewer.
const ROUNDS: usize = 60;

type Point = Vec<f64>;

/// For each of these ballots, which have to be sorted so that their order makes no difference, the place of its cluster, the largest first;
/// each cluster has at least eight. Empty where there are too few ballots or none stand out.
#[must_use]
pub fn clusters(sorted: &[Ballot]) -> Vec<usize> {
    if sorted.len() < FEWEST_CLUSTERED {
        return vec![];
    }
    let points: Vec<Point> = sorted.iter().map(|ballot| ballot.views.iter().map(place).collect()).collect();
    let mut best: Option<(f64, usize, Vec<usize>)> = None;
    for k in 2..=MOST {
        let Some(of) = means(&points, k) else { continue };
        let found = silhouette(&points, &of, k);
        if found >= STANDS_OUT && best.as_ref().is_none_or(|(known, ..)| found > *known + 1e-9) {
            best = Some((found, k, of));
        }
    }
    let Some((_, k, of)) = best else { return vec![] };
    let size = |cluster: usize| of.iter().filter(|own| **own == cluster).count();
    let mut order: Vec<usize> = (0..k).collect();
    order.sort_by_key(|cluster| std::cmp::Reverse(size(*cluster)));
    of.iter().filter_map(|own| order.iter().position(|cluster| cluster == own)).collect()
}

fn place(view: &View) -> f64 {
    match view {
        View::Agree => 1.0,
        View::Disagree => -1.0,
        View::Pass => 0.0,
    }
}

/// The square of the distance.
fn apart(a: &Point, b: &Point) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum()
}

fn mean<'a>(points: impl Iterator<Item = &'a Point>, size: usize) -> Point {
    let (mut sum, mut many) = (vec![0.0; size], 0.0);
    for point in points {
        for (sum, value) in sum.iter_mut().zip(point) {
            *sum += value;
        }
        many += 1.0;
    }
    sum.into_iter().map(|sum| sum / f64::max(many, 1.0)).collect()
}

/// The first of the points that lies farthest from the nearest of these.
fn farthest(points: &[Point], from: &[Point]) -> Option<Point> {
    let mut best: Option<(f64, &Point)> = None;
    for point in points {
        let nearest = from.iter().map(|other| apart(point, other)).fold(f64::INFINITY, f64::min);
        if best.is_none_or(|(known, _)| nearest > known) {
            best = Some((nearest, point));
        }
    }
    best.filter(|(distance, _)| *distance > 0.0).map(|(_, point)| point.clone())
}

/// The cluster of each point; none when one of them would have fewer than eight.
fn means(points: &[Point], k: usize) -> Option<Vec<usize>> {
    let size = points.first()?.len();
    let mut centres = vec![farthest(points, &[mean(points.iter(), size)])?];
    while centres.len() < k {
        centres.push(farthest(points, &centres)?);
    }
    let mut of = vec![];
    for _ in 0..ROUNDS {
        let now: Vec<usize> = points.iter().map(|point| nearest(point, &centres)).collect();
        if now == of {
            break;
        }
        of = now;
        for (cluster, centre) in centres.iter_mut().enumerate() {
            let own = points.iter().zip(&of).filter(|(_, own)| **own == cluster).map(|(point, _)| point);
            *centre = mean(own, size);
        }
    }
    let enough = (0..k).all(|cluster| of.iter().filter(|own| **own == cluster).count() >= FEWEST_SHARES);
    enough.then_some(of)
}

fn nearest(point: &Point, centres: &[Point]) -> usize {
    let mut best = (0, f64::INFINITY);
    for (cluster, centre) in centres.iter().enumerate() {
        let distance = apart(point, centre);
        if distance < best.1 {
            best = (cluster, distance);
        }
    }
    best.0
}

/// The mean silhouette: how much nearer each point lies to its own cluster than to the next one, from -1 to 1.
fn silhouette(points: &[Point], of: &[usize], k: usize) -> f64 {
    let mut sum = 0.0;
    for (at, (point, own)) in points.iter().zip(of).enumerate() {
        let (mut far, mut many) = (vec![0.0; k], vec![0.0; k]);
        for (other, (there, cluster)) in points.iter().zip(of).enumerate() {
            if other != at
                && let (Some(far), Some(many)) = (far.get_mut(*cluster), many.get_mut(*cluster))
            {
                *far += apart(point, there).sqrt();
                *many += 1.0;
            }
        }
        let mean = |cluster: usize| {
            far.get(cluster).zip(many.get(cluster)).map_or(0.0, |(far, many)| far / f64::max(*many, 1.0))
        };
        let inside = mean(*own);
        let outside = (0..k).filter(|cluster| cluster != own).map(mean).fold(f64::INFINITY, f64::min);
        let larger = inside.max(outside);
        sum += if larger > 0.0 { (outside - inside) / larger } else { 0.0 };
    }
    sum / f64::max(points.len() as f64, 1.0)
}
