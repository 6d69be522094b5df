//! What the caller wants for the printer.

use super::{Args, By};
use crate::{
    batch::Wish,
    journal::{Run, part_name},
    print::{Sides, Sorting},
};

/// What the printer gets, if anything.
pub(super) fn wish(args: &Args, run: &Run) -> Option<Wish> {
    (args.print_run && !args.dry_run).then(|| Wish {
        folder: match run.shard.is_whole() {
            true => format!("print/run-{:04}", run.number),
            false => format!("print/{}", part_name(&format!("run-{:04}", run.number), run.shard)),
        },
        sorting: match args.sort {
            By::Postcode => Sorting::Postcode,
            By::Language => Sorting::Language,
        },
        sides: sides(args),
        letters: args.bundle as usize,
    })
}

/// How sheets are printed.
pub(super) fn sides(args: &Args) -> Sides {
    if args.simplex { Sides::Simplex } else { Sides::Duplex }
}
