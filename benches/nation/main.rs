//! A nation's record from end to end, beside `cp -r` and Hugo: `cargo bench --bench nation -- [SIZES…] [--runs N] [--no-hugo]`.
//!
//! See `benches/README.md` for what is measured and how to read it.

#[path = "../change.rs"]
mod change;
#[path = "../generate.rs"]
mod generate;
mod hugo;
mod input;
mod page;
mod run;
mod size;
mod stages;
mod table;
mod tree;
mod wanted;

use std::error::Error;
use std::process::Command;
use std::time::Duration;

use hugo::Hugo;
use size::{Measured, Whole};
use table::{Table, mebibytes, megabytes, ratio, seconds};
use wanted::Wanted;

/// As in the command itself, for the stages.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn Error>> {
    let wanted = match Wanted::from_arguments(std::env::args().skip(1)) {
        Ok(wanted) => wanted,
        Err(usage) => {
            eprintln!("{usage}");
            std::process::exit(2);
        }
    };
    std::fs::create_dir_all(&wanted.folder)?;
    if let Some(measures) = wanted.stages {
        return print_stages(&wanted, measures);
    }
    let hugo = wanted.hugo.then(|| Hugo::find(&wanted.folder)).transpose()?;
    let system = Command::new("stat").args(["-f", "-c", "%T"]).arg(&wanted.folder).output()?;
    println!(
        "{} quarters, {} parts of every fifth measure, two languages, medians of {} runs, {} cores, file system: {}",
        size::QUARTERS,
        size::PARTS,
        wanted.runs,
        std::thread::available_parallelism()?,
        String::from_utf8_lossy(&system.stdout).trim(),
    );
    println!("eglur {}, {}", env!("CARGO_PKG_VERSION"), hugo.as_ref().map_or("without Hugo", |hugo| &hugo.version));
    println!("\nThe example council, with its charts in pixels");
    print_whole(&size::example(&wanted)?);
    let mut all = Vec::new();
    for measures in &wanted.sizes {
        let measured = size::measure(*measures, &wanted, hugo.as_ref())?;
        print(&measured);
        all.push(measured);
    }
    print_growth(&all);
    if hugo.is_some() {
        println!(
            "\nHugo is given for nothing what eglur works out: statuses, directions of travel, sentences, scales, orders. It checks nothing,"
        );
        println!(
            "makes no workbooks, archive, checksums, schemas, methodology, data quality, news, risks, objectives or editions, links from the root,"
        );
        println!("and puts the files of a measure beside its page. Turning the record into its input is not timed. See benches/README.md.");
    }
    Ok(())
}

fn print_whole(whole: &Whole) {
    let mut table = Table::new(&["", "wall", "CPU", "peak", "files", "pages", "MB", "pages/s", "MB/s", "to cp"]);
    for (name, built) in [("eglur build", Some(&whole.eglur)), ("cp -r of it", Some(&whole.cp)), ("Hugo", whole.hugo.as_ref())] {
        let Some((taken, tree)) = built else { continue };
        table.row(&[
            name.to_owned(),
            seconds(taken.wall),
            seconds(taken.cpu),
            mebibytes(taken.peak),
            tree.files.to_string(),
            tree.pages.to_string(),
            megabytes(tree.bytes),
            format!("{:.0}", tree.pages as f64 / taken.wall.as_secs_f64()),
            format!("{:.1}", tree.bytes as f64 / 1e6 / taken.wall.as_secs_f64()),
            ratio(taken.wall, whole.cp.0.wall),
        ]);
    }
    table.print();
}

fn print(measured: &Measured) {
    println!("\n{} measures", measured.measures);
    print_whole(&measured.whole);
    let (eglur, rebuild) = (measured.whole.eglur.0, &measured.rebuild);
    println!(
        "after one changed figure: {} ({:.3} of a whole build), {} files written, peak {}",
        seconds(rebuild.taken.wall),
        rebuild.taken.wall.as_secs_f64() / eglur.wall.as_secs_f64(),
        rebuild.written,
        mebibytes(rebuild.taken.peak),
    );
    if let Some((hugo, tree)) = &measured.whole.hugo {
        println!(
            "Hugo to eglur: wall {}, CPU {}, peak {:.2}; of eglur's bytes it writes {:.0}%, of its pages {:.0}%; the observations are the same",
            ratio(hugo.wall, eglur.wall),
            ratio(hugo.cpu, eglur.cpu),
            hugo.peak as f64 / eglur.peak as f64,
            100.0 * tree.bytes as f64 / measured.whole.eglur.1.bytes as f64,
            100.0 * tree.pages as f64 / measured.whole.eglur.1.pages as f64,
        );
    }
}

/// Prints how time per page and memory grow from one size to the next.
fn print_growth(all: &[Measured]) {
    if all.len() < 2 {
        return;
    }
    println!("\nGrowth of eglur");
    let mut table = Table::new(&["from", "to", "wall per page", "CPU per page", "wall per MB", "peak", "cp's wall per page"]);
    for pair in all.windows(2) {
        let [before, after] = pair else { continue };
        let each = |of: &dyn Fn(&Measured) -> f64| format!("{:.2}", of(after) / of(before));
        let pages = |measured: &Measured| measured.whole.eglur.1.pages as f64;
        table.row(&[
            before.measures.to_string(),
            after.measures.to_string(),
            each(&|measured| measured.whole.eglur.0.wall.as_secs_f64() / pages(measured)),
            each(&|measured| measured.whole.eglur.0.cpu.as_secs_f64() / pages(measured)),
            each(&|measured| measured.whole.eglur.0.wall.as_secs_f64() / measured.whole.eglur.1.bytes as f64),
            each(&|measured| measured.whole.eglur.0.peak as f64),
            each(&|measured| measured.whole.cp.0.wall.as_secs_f64() / pages(measured)),
        ]);
    }
    table.print();
}

fn print_stages(wanted: &Wanted, measures: usize) -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir_in(&wanted.folder)?;
    let root = folder.path().join("record");
    generate::write(&root, size::of(measures))?;
    println!("{measures} measures, in one process; rendering and writing on all cores");
    let mut table = Table::new(&["stage", "wall", "MB", "files", "MB/s", "files/s"]);
    for stage in stages::time(&root, &folder.path().join("site"))? {
        let rate = |amount: f64| {
            if amount > 0.0 { format!("{:.1}", amount / stage.wall.max(Duration::from_nanos(1)).as_secs_f64()) } else { String::new() }
        };
        table.row(&[
            stage.name.to_owned(),
            seconds(stage.wall),
            megabytes(stage.bytes),
            stage.files.to_string(),
            rate(stage.bytes as f64 / 1e6),
            rate(stage.files as f64),
        ]);
    }
    table.print();
    Ok(())
}
