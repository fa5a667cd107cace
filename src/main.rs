//! t
fn main() {
    let root = std::path::PathBuf::from(".");
    let loaded = eglur::load::load(&root).unwrap();
    let mut checked = eglur::check::check(&loaded.sources, &loaded.records);
    let mut f = loaded.findings.clone();
    f.append(&mut checked.findings);
    if let Some(d) = &checked.value {
        let a = eglur::assess::assess(d);
        f.extend(eglur::assess::reconcile::findings(&a.reconciliations));
        for m in &d.measures {
            let x = a.measure(&m.id).unwrap();
            println!(
                "{:32} {:?}",
                m.id,
                x.headline().map(|c| (
                    c.observation.period.to_string(),
                    c.observation.basis,
                    c.observation.known().map(|v| v.to_string()),
                    c.verdict.status,
                    c.short,
                    c.long
                ))
            );
        }
        println!("{:?} {:?}", a.tallies, a.total);
        for r in &a.reconciliations {
            if !r.agrees() {
                println!("{:?} {}", r.facts, r.explanation.map(|e| e.en.as_str()).unwrap_or("-"));
            }
        }
    }
    print!("{}", eglur::cli::report::findings(&loaded.sources, &f, false));
}
