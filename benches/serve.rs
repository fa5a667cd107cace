//! From the save of one figure to its new page over HTTP: `cargo bench --bench serve -- [MEASURES] [QUARTERS]`.
//!
//! Medians of five saves. The share of each stage is taken in a second go, one stage after another in one thread; what is left of the
//! whole is waiting for the save to be done, HTTP, and what several threads do at once.

#[path = "change.rs"]
mod change;
#[path = "generate.rs"]
mod generate;

use std::error::Error;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use eglur::cli::serve::word;
use eglur::map::{self, Extras, Kind, Page};
use eglur::render::Made;
use eglur::render::theme;
use eglur::serve::{Bar, Hub, Server, Watch, bind};
use eglur::{Options, Sound, assess, check, lang, load, render, site, site_map};

/// As in the command itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SAVES: usize = 5;

/// Each stage and how long it took at each save.
type Stages = Vec<(&'static str, Vec<Duration>)>;

fn main() -> Result<(), Box<dyn Error>> {
    let numbers: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let (measures, quarters) = (numbers.first().copied().unwrap_or(1000), numbers.get(1).copied().unwrap_or(40));
    let folder = tempfile::tempdir()?;
    let root = folder.path().canonicalize()?;
    generate::write(&root, generate::Size { measures, quarters, parts: 0 })?;
    let options = Options { base_url: None, as_of: jiff::Timestamp::UNIX_EPOCH, draft: false, compress: false };

    let (first, mut whole) = over_http(&root, &options, measures / 2)?;
    let stages = stages(&root, &options, measures / 2)?;
    let whole = median(&mut whole);
    println!("{measures} measures, {quarters} quarters; first page after {:.0} ms", ms(first));
    println!("{:>28}  {:>8.1} ms", "save to new page over HTTP", ms(whole));
    for (stage, mut times) in stages {
        let time = median(&mut times);
        println!("{stage:>28}  {:>8.1} ms  {:>4.0}%", ms(time), 100.0 * time.as_secs_f64() / whole.as_secs_f64());
    }
    Ok(())
}

/// Returns how long the first page took, and how long each save until its page was there.
fn over_http(root: &Path, options: &Options, measure: usize) -> Result<(Duration, Vec<Duration>), Box<dyn Error>> {
    let page = &page(root, options, measure)?;
    let begun = Instant::now();
    let mut watch = Watch::start(root).map_err(|error| error.to_string())?;
    let hub = Arc::new(Hub::new(Bar::default()));
    let server = Server::start(bind(Some(0)).map_err(|error| error.to_string())?, hub.clone())?;
    let stop = watch.stopper();
    std::thread::scope(|scope| {
        scope.spawn(|| eglur::preview(|| options.clone(), (&hub, &mut watch), word, |_| ()));
        let times = (|| {
            let mut events = Events::of(server.address())?;
            while !get(server.address(), page)?.contains("<h1") {
                events.next()?;
            }
            let (first, mut times) = (begun.elapsed(), Vec::new());
            for save in 0..SAVES {
                // The next save comes when somebody has looked at the last one.
                std::thread::sleep(Duration::from_millis(500));
                let begun = Instant::now();
                change::last_figure(root, measure, &figure(save))?;
                while !get(server.address(), page)?.contains(&figure(save)) {
                    events.next()?;
                }
                times.push(begun.elapsed());
            }
            Ok((first, times))
        })();
        stop();
        times
    })
}

/// Does what the preview does after a save, one stage after another.
fn stages(root: &Path, options: &Options, measure: usize) -> Result<Stages, Box<dyn Error>> {
    let saved = root.join(format!("content/measures/measure-{measure}.toml"));
    let mut stages: Stages = ["load", "check", "theme", "assess", "map", "page", "drop"].map(|stage| (stage, Vec::new())).into();
    let (mut files, mut records, mut themes) = (load::Kept::default(), check::Kept::default(), theme::Kept::default());
    let mut maps = map::Kept::default();
    for save in 0..=SAVES {
        change::last_figure(root, measure, &figure(save + SAVES))?;
        let mut times = Vec::new();
        let mut begun = Instant::now();
        let mut lap = || {
            times.push(begun.elapsed());
            begun = Instant::now();
        };
        let loaded = files.load(root, std::slice::from_ref(&saved)).map_err(|error| error.to_string())?;
        lap();
        let mode = check::Mode::Final;
        let read = check::Input { sources: &loaded.sources, files: &loaded.records, assets: &loaded.assets, refused: &loaded.refused };
        let checked = check::check_again(&mut records, read, &loaded.frozen, mode);
        let dataset = checked.dataset.ok_or("the generated record is not sound")?;
        lap();
        let theme = themes.prepare(&loaded.sources, &loaded.themes, &loaded.assets, &dataset.site.theme).value.ok_or("no theme")?;
        let sound = Sound { dataset, theme };
        lap();
        let assessment = assess::assess(&sound.dataset, options.today());
        std::hint::black_box(assess::reconcile::findings(assessment.reconciliations()));
        std::hint::black_box(check::check_assessed(read, &sound.dataset, &assessment));
        lap();
        let assets: Vec<String> = sound.theme.assets.iter().map(|asset| asset.path.clone()).collect();
        let extras = Extras { stylesheet: &sound.theme.stylesheet.name, assets: &assets, absolute: false };
        let map = maps.map(&sound.dataset, extras).map_err(|finding| finding.what)?;
        std::hint::black_box(check::check_mapped(read, &sound.dataset, &map));
        let made = Made::new(&map);
        lap();
        let site = site(&loaded.sources, &sound, &assessment, &map, &made, options);
        let index = sound.dataset.measures.index_of(&format!("measure-{measure}")).ok_or("no measure")?;
        let kind = Kind::Page(lang::Lang::En, Page::Measure(index));
        let output = map.index_of(map.path(&kind)).ok_or("no page")?;
        std::hint::black_box(render::render(site, &map.outputs[output]).map_err(|finding| finding.what)?);
        lap();
        drop((map, assessment, made));
        drop((sound, loaded.sources));
        lap();
        // The first one reads everything.
        if save > 0 {
            stages.iter_mut().zip(times).for_each(|((_, all), time)| all.push(time));
        }
    }
    Ok(stages)
}

/// Returns the figure of a save.
fn figure(save: usize) -> String {
    format!("77.{save}")
}

/// Returns the address of a measure's page.
fn page(root: &Path, options: &Options, measure: usize) -> Result<String, Box<dyn Error>> {
    let project = eglur::open(root, options).map_err(|error| error.to_string())?;
    let sound = project.sound.ok_or("the generated record is not sound")?;
    let map = site_map(&sound.dataset, &sound.theme, options).map_err(|finding| finding.what)?;
    let index = sound.dataset.measures.index_of(&format!("measure-{measure}")).ok_or("no measure")?;
    Ok(format!("/{}", map.path(&Kind::Page(lang::Lang::En, Page::Measure(index)))))
}

/// Asks for a page as a browser does that has just been told.
fn get(address: SocketAddr, path: &str) -> Result<String, Box<dyn Error>> {
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut all = Vec::new();
    stream.read_to_end(&mut all)?;
    Ok(String::from_utf8_lossy(&all).into_owned())
}

/// What browsers are told.
struct Events(BufReader<TcpStream>);

impl Events {
    fn of(address: SocketAddr) -> Result<Self, Box<dyn Error>> {
        let mut stream = TcpStream::connect(address)?;
        write!(stream, "GET /_eglur/events HTTP/1.1\r\nHost: {address}\r\n\r\n")?;
        Ok(Self(BufReader::new(stream)))
    }

    fn next(&mut self) -> Result<(), Box<dyn Error>> {
        let mut line = String::new();
        while !line.starts_with("data:") {
            line.clear();
            if self.0.read_line(&mut line)? == 0 {
                return Err("the preview has ended".into());
            }
        }
        Ok(())
    }
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
