//! probe
#[path = "generate.rs"]
mod generate;

use std::error::Error;
use std::time::Instant;

use eglur::map::{Kind, Page};
use eglur::render::data::Made;
use eglur::{Options, Sound, assess, check, load, render, site, site_map};

fn main() -> Result<(), Box<dyn Error>> {
    let numbers: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let (measures, quarters) = (numbers.first().copied().unwrap_or(1000), numbers.get(1).copied().unwrap_or(40));
    let folder = tempfile::tempdir()?;
    generate::record(folder.path(), measures, quarters)?;
    let options = Options { base_url: None, as_of: jiff::Timestamp::UNIX_EPOCH, draft: false };
    for _ in 0..3 {
        let t = Instant::now();
        let lap = |what: &str, t: &mut Instant| {
            println!("{what:>20} {:?}", t.elapsed());
            *t = Instant::now();
        };
        let mut t2 = t;
        let n = walkdir::WalkDir::new(folder.path())
            .sort_by_file_name()
            .into_iter()
            .filter_map(|e| e.ok()?.metadata().ok())
            .map(|m| m.len())
            .sum::<u64>();
        println!("{n}");
        lap("walk+stat", &mut t2);
        let loaded = load::load(folder.path()).map_err(|e| e.to_string())?;
        lap("load", &mut t2);
        let checked = check::check(&loaded.sources, &loaded.records, &loaded.assets, &loaded.frozen, check::Mode::Final);
        lap("check", &mut t2);
        let dataset = checked.value.ok_or("unsound")?;
        let mut f = Vec::new();
        for rule in check::rules::RULES {
            let t = Instant::now();
            (rule.run)(&dataset, &[], &mut f);
            println!("      {:>20} {:?}", rule.code, t.elapsed());
        }
        t2 = Instant::now();
        let c = dataset.clone();
        lap("clone", &mut t2);
        drop(c);
        lap("drop", &mut t2);
        let assessment = assess::assess(&dataset, options.today());
        lap("assess", &mut t2);
        let x = assess::reconcile::findings(&assessment.reconciliations);
        println!("{}", x.len());
        lap("reconcile findings", &mut t2);
        let t3 = Instant::now();
        let x = assess::news::of(
            &dataset,
            &dataset.measures.iter().map(|m| assessment.measure(&m.id).unwrap()).collect::<Vec<_>>(),
            dataset.site.edition.value,
            options.today(),
        );
        println!("      news {:?}", t3.elapsed());
        drop(x);
        let t3 = Instant::now();
        let x = assess::changes::all(&dataset);
        println!("      changes {:?}", t3.elapsed());
        drop(x);
        let t3 = Instant::now();
        let x = assess::reconcile::all(&dataset, &assessment);
        println!("      reconcile {:?}", t3.elapsed());
        drop(x);
        t2 = Instant::now();
        let name = dataset.site.theme.clone();
        let theme = render::theme::prepare(&loaded.sources, &loaded.themes, &loaded.assets, &name).value.ok_or("theme")?;
        lap("theme", &mut t2);
        let sound = Sound { dataset: dataset.clone(), theme: theme.into() };
        t2 = Instant::now();
        let map = site_map(&sound.dataset, &sound.theme, &options).map_err(|finding| finding.what)?;
        lap("map", &mut t2);
        let made = Made::new(&map);
        lap("made", &mut t2);
        let assessment = assess::assess(&sound.dataset, options.today());
        t2 = Instant::now();
        let site = site(&loaded.sources, &sound, &assessment, &map, &made, &options);
        for page in [Page::Measure(measures / 2), Page::Home, Page::Measures, Page::Quality, Page::Priority(0)] {
            let output = map.outputs.iter().find(|o| o.kind == Kind::Page(eglur::lang::Lang::En, page)).unwrap();
            let b = render::render(site, output).map_err(|finding| finding.what)?;
            lap(&format!("{page:?} {}", b.len()), &mut t2);
        }
        drop(map);
        lap("drop map", &mut t2);
        drop(loaded.sources);
        lap("drop sources", &mut t2);
    }
    Ok(())
}
